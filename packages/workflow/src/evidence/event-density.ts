import type { Actor, Instant } from '@kintsugi/domain';
import { instantAt } from '@kintsugi/domain';
import type { Deps } from '../shared/deps.ts';
import { countByBucket } from './density/count-by-bucket.ts';
import { type ReadableFile, readableFiles } from './events/readable-files.ts';

/** Over which span, in how many steps. */
export interface EventDensity {
  readonly incidentId: string;
  readonly buckets: number;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

/** How many events each file has in each step of a span, and how many of them are warnings or worse. */
export interface Density {
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Length of a step in milliseconds. */
  readonly bucketMs: number;
  readonly files: {
    readonly fileId: string;
    readonly name: string;
    readonly counts: number[];
    readonly notable: number[];
  }[];
}

/** Counts the events of an incident over time. Without a span: from the first event to the last. */
export async function eventDensity(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: EventDensity,
): Promise<Density> {
  const files = await readableFiles(deps, actor, input.incidentId);
  const span = spanOf([...files.values()], input);
  if (span === null) return { from: null, to: null, bucketMs: 0, files: [] };
  // The last millisecond belongs to the last step.
  const bucketMs = Math.max(1, (span.to - span.from + 1) / input.buckets);
  const incident = { workspaceId: actor.workspaceId, incidentId: input.incidentId };
  const counted = await countByBucket(deps.db, {
    incident,
    fileIds: [...files.keys()],
    ...span,
    bucketMs,
    buckets: input.buckets,
  });
  return {
    from: instantAt(span.from),
    to: instantAt(span.to),
    bucketMs,
    files: [...files.values()].map(({ id, name }) => ({ fileId: id, name, ...counted(id) })),
  };
}

function spanOf(files: readonly ReadableFile[], { from, to }: EventDensity) {
  const known = files.flatMap(({ firstAt, lastAt }) =>
    firstAt === null || lastAt === null ? [] : [{ firstAt, lastAt }],
  );
  if (known.length === 0) return null;
  const start =
    from === undefined ? Math.min(...known.map((file) => file.firstAt)) : Date.parse(from);
  const end = to === undefined ? Math.max(...known.map((file) => file.lastAt)) : Date.parse(to);
  return end < start ? null : { from: start, to: end };
}
