import type { Actor } from '@kintsugi/domain';
import { type EvidenceFileContext, ReadingContext } from '@kintsugi/evidence';
import { listEvidenceFiles, loadIncident } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';

/** A file whose events can be shown. */
export interface ReadableFile {
  readonly id: string;
  readonly name: string;
  readonly blobKey: string;
  /** Milliseconds since 1970; null when it has no events. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly context: EvidenceFileContext;
}

/** The files of an incident that are ready, by id. The incident must be visible to the actor. */
export async function readableFiles(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  incidentId: string,
): Promise<Map<string, ReadableFile>> {
  await loadIncident(deps.db, actor, incidentId);
  const files = await listEvidenceFiles(deps.db, actor, incidentId);
  return new Map(
    files.flatMap((file): [string, ReadableFile][] => {
      const { id, name, blobKey, sha256, context } = file;
      if (file.state !== 'ready' || blobKey === null || sha256 === null) return [];
      const reading = ReadingContext.parse(context.reading);
      const readable = {
        id,
        name,
        blobKey,
        firstAt: file.firstAt === null ? null : Date.parse(file.firstAt),
        lastAt: file.lastAt === null ? null : Date.parse(file.lastAt),
        context: { fileId: id, fileName: name, sha256, reading },
      };
      return [[id, readable]];
    }),
  );
}
