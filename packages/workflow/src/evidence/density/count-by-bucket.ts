import { decodeBlock } from '@kintsugi/evidence';
import { type BlockHead, type Database, loadBlocks, type StoredBlock } from '@kintsugi/store';
import { BlockWalk } from '../events/block-walk.ts';

/** Code of the least level that is notable: warn. */
const WARN = 4;
/** Blocks opened for one answer; beyond it, events are spread evenly over the span of their block. */
const MAX_OPENED = 2000;
const OPENED_AT_ONCE = 64;

/** What to count, over which span (milliseconds since 1970, both inclusive). */
export interface Counting {
  readonly incident: { readonly workspaceId: string; readonly incidentId: string };
  readonly fileIds: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly bucketMs: number;
  readonly buckets: number;
}

/** Counts of one file, a number a bucket. */
export interface FileCounts {
  readonly counts: number[];
  readonly notable: number[];
}

/**
 * Counts events by file and bucket. A block that lies within one bucket is counted by its head; of
 * the others the entries are read.
 */
export async function countByBucket(
  db: Database,
  counting: Counting,
): Promise<(fileId: string) => FileCounts> {
  const files = new Map(counting.fileIds.map((id) => [id, emptyCounts(counting.buckets)]));
  const countsOf = (id: string) => files.get(id) ?? emptyCounts(counting.buckets);
  const { incident, fileIds, from, to } = counting;
  const walk = new BlockWalk(db, { ...incident, fileIds, from, to });
  let opened = 0;
  let toOpen: BlockHead[] = [];
  const open = async () => {
    const blocks = await loadBlocks(db, incident, toOpen);
    for (const block of blocks) countEntries(block, countsOf(block.fileId), counting);
    toOpen = [];
  };
  for (let index = 0; ; index++) {
    const head = await walk.at(index);
    if (head === undefined) break;
    if (isWithinOne(head, counting)) countHead(head, countsOf(head.fileId), counting);
    else if (opened++ < MAX_OPENED) toOpen.push(head);
    else spread(head, countsOf(head.fileId), counting);
    if (toOpen.length === OPENED_AT_ONCE) await open();
  }
  await open();
  return countsOf;
}

const emptyCounts = (buckets: number): FileCounts => ({
  counts: new Array<number>(buckets).fill(0),
  notable: new Array<number>(buckets).fill(0),
});

const bucketOf = (at: number, { from, bucketMs, buckets }: Counting): number =>
  Math.min(buckets - 1, Math.floor((at - from) / bucketMs));

const isWithinOne = ({ firstAt, lastAt }: BlockHead, counting: Counting): boolean =>
  firstAt >= counting.from &&
  lastAt <= counting.to &&
  bucketOf(firstAt, counting) === bucketOf(lastAt, counting);

const add = (numbers: number[], index: number, amount: number): void => {
  numbers[index] = (numbers[index] ?? 0) + amount;
};

const notableOf = ({ levelCounts }: BlockHead): number =>
  levelCounts.slice(WARN).reduce((sum, count) => sum + count, 0);

function countHead(head: BlockHead, { counts, notable }: FileCounts, counting: Counting): void {
  const bucket = bucketOf(head.firstAt, counting);
  add(counts, bucket, head.count);
  add(notable, bucket, notableOf(head));
}

function countEntries(
  block: StoredBlock,
  { counts, notable }: FileCounts,
  counting: Counting,
): void {
  const decoded = decodeBlock(block);
  for (let i = 0; i < decoded.count; i++) {
    const at = decoded.at[i] ?? 0;
    if (at < counting.from || at > counting.to) continue;
    const bucket = bucketOf(at, counting);
    add(counts, bucket, 1);
    if ((decoded.level[i] ?? 0) >= WARN) add(notable, bucket, 1);
  }
}

/** Spreads the events of a block evenly over its span; whole numbers that add up to its share. */
function spread(head: BlockHead, { counts, notable }: FileCounts, counting: Counting): void {
  const { firstAt, lastAt } = head;
  const length = lastAt - firstAt + 1;
  const upTo = (total: number, at: number) => Math.round((total * (at - firstAt)) / length);
  const first = bucketOf(Math.max(firstAt, counting.from), counting);
  const last = bucketOf(Math.min(lastAt, counting.to), counting);
  for (let bucket = first; bucket <= last; bucket++) {
    const start = Math.max(firstAt, counting.from + bucket * counting.bucketMs);
    const end = Math.min(lastAt + 1, counting.from + (bucket + 1) * counting.bucketMs);
    add(counts, bucket, upTo(head.count, end) - upTo(head.count, start));
    add(notable, bucket, upTo(notableOf(head), end) - upTo(notableOf(head), start));
  }
}
