import type { Actor, UnreadableLine } from '@kintsugi/domain';
import { loadEvidenceFile, problemsAfterLine } from '@kintsugi/store';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../shared/cursor.ts';
import type { Deps } from '../shared/deps.ts';

/** Lines of a file that could not be read as events (the first 1,000 are kept), by line. */
export async function listProblems(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: {
    readonly incidentId: string;
    readonly fileId: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  },
): Promise<Page<UnreadableLine>> {
  const file = await loadEvidenceFile(deps.db, actor, input);
  const afterLine = decodeCursor(z.int(), input.cursor) ?? 0;
  const rows = await problemsAfterLine(deps.db, file, { afterLine, limit: input.limit + 1 });
  return toPage(rows, input.limit, ({ line }) => line);
}
