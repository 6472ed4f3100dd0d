import type { Actor } from '@kintsugi/domain';
import { type DecodedBlock, decodeBlock, entryAt } from '@kintsugi/evidence';
import { blockOfOrdinal, type StoredBlock } from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import type { IndexedEvent } from './next-events.ts';
import { type ReadableFile, readableFiles } from './readable-files.ts';
import { type ShownEvent, showEvents } from './show-events.ts';

/** Events asked for by id: those found, and the ids of those that are not there. */
export interface FoundEvents {
  readonly events: readonly ShownEvent[];
  readonly missing: readonly string[];
}

/** Finds events of an incident's evidence by id (`<fileId>:<ordinal>`), in the order asked for. */
export async function findEvents(
  deps: Pick<Deps, 'db' | 'blobs'>,
  actor: Actor,
  asked: { readonly incidentId: string; readonly eventIds: readonly string[] },
): Promise<FoundEvents> {
  const files = await readableFiles(deps, actor, asked.incidentId);
  const lookUp = indexedEvents(deps, { ...asked, workspaceId: actor.workspaceId });
  const events: IndexedEvent[] = [];
  const missing: string[] = [];
  for (const id of new Set(asked.eventIds)) {
    const event = await lookUp(files, id);
    if (event === null) missing.push(id);
    else events.push(event);
  }
  return { events: await showEvents(deps, files, events), missing };
}

const EVENT_ID = /^([0-9a-f-]{36}):(\d{1,15})$/;

/** Looks events up one by one, keeping the block last opened: neighbours are asked for together. */
function indexedEvents(
  deps: Pick<Deps, 'db'>,
  incident: { readonly workspaceId: string; readonly incidentId: string },
) {
  let last: { readonly block: StoredBlock; readonly decoded: DecodedBlock } | null = null;
  const open = async (fileId: string, ordinal: number) => {
    if (last !== null && holds(last.block, fileId, ordinal)) return last;
    const { workspaceId, incidentId } = incident;
    const block = await blockOfOrdinal(deps.db, { workspaceId, incidentId, id: fileId }, ordinal);
    last = block === null ? null : { block, decoded: decodeBlock(block) };
    return last;
  };
  return async (
    files: ReadonlyMap<string, ReadableFile>,
    id: string,
  ): Promise<IndexedEvent | null> => {
    const [, fileId = '', digits = ''] = EVENT_ID.exec(id) ?? [];
    const ordinal = Number(digits);
    if (!files.has(fileId)) return null;
    const opened = await open(fileId, ordinal);
    if (opened === null) return null;
    const entry = entryAt(opened.decoded, ordinal - opened.block.firstOrdinal);
    return entry === undefined ? null : { at: entry.at, fileId, ordinal, entry };
  };
}

const holds = (block: StoredBlock, fileId: string, ordinal: number): boolean =>
  block.fileId === fileId &&
  ordinal >= block.firstOrdinal &&
  ordinal < block.firstOrdinal + block.count;
