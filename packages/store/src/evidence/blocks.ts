import type { UnreadableLine } from '@kintsugi/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '../database.ts';
import type { FileRef } from './evidence-row.ts';

/** A block of a file's events without its entries: when and where they stand. */
export interface BlockHead {
  readonly fileId: string;
  readonly blockNo: number;
  readonly firstOrdinal: number;
  readonly count: number;
  /** Earliest and latest instant, milliseconds since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly firstLine: number;
  /** Events per level code: none, trace, debug, info, warn, error, fatal. */
  readonly levelCounts: readonly number[];
}

/** A block with its packed entries. */
export interface StoredBlock extends BlockHead {
  readonly entries: Buffer;
}

const LevelCounts = z.array(z.int());

const HEAD = [
  'file_id',
  'block_no',
  'first_ordinal',
  'event_count',
  'first_at',
  'last_at',
  'byte_start',
  'byte_end',
  'first_line',
  'level_counts',
] as const;

interface HeadRow {
  readonly file_id: string;
  readonly block_no: number;
  readonly first_ordinal: number;
  readonly event_count: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly byte_start: number;
  readonly byte_end: number;
  readonly first_line: number;
  readonly level_counts: unknown;
}

const toHead = (row: HeadRow): BlockHead => ({
  fileId: row.file_id,
  blockNo: row.block_no,
  firstOrdinal: row.first_ordinal,
  count: row.event_count,
  firstAt: row.first_at.getTime(),
  lastAt: row.last_at.getTime(),
  byteStart: row.byte_start,
  byteEnd: row.byte_end,
  firstLine: row.first_line,
  levelCounts: LevelCounts.parse(row.level_counts),
});

/** A block as the reader made it. */
export interface NewBlock extends Omit<BlockHead, 'fileId'> {
  readonly entries: Uint8Array;
}

/** Writes blocks of a file that is being read. */
export async function insertBlocks(
  db: Queryable,
  ref: FileRef,
  blocks: readonly NewBlock[],
): Promise<void> {
  if (blocks.length === 0) return;
  await db
    .insertInto('evidence_block')
    .values(
      blocks.map((block) => ({
        workspace_id: ref.workspaceId,
        incident_id: ref.incidentId,
        file_id: ref.id,
        block_no: block.blockNo,
        first_ordinal: block.firstOrdinal,
        event_count: block.count,
        first_at: new Date(block.firstAt),
        last_at: new Date(block.lastAt),
        byte_start: block.byteStart,
        byte_end: block.byteEnd,
        first_line: block.firstLine,
        level_counts: JSON.stringify(block.levelCounts),
        entries: Buffer.from(
          block.entries.buffer,
          block.entries.byteOffset,
          block.entries.byteLength,
        ),
      })),
    )
    .execute();
}

/** Writes the lines of a file that could not be read. */
export async function insertProblems(
  db: Queryable,
  ref: FileRef,
  problems: readonly UnreadableLine[],
): Promise<void> {
  if (problems.length === 0) return;
  await db
    .insertInto('evidence_problem')
    .values(
      problems.map((problem) => ({
        workspace_id: ref.workspaceId,
        incident_id: ref.incidentId,
        file_id: ref.id,
        line: problem.line,
        byte_start: problem.byteStart,
        byte_end: problem.byteEnd,
        reason: withoutNul(problem.reason),
        excerpt: withoutNul(problem.excerpt),
      })),
    )
    // Several problems of one line (a document on a single line): the first tells enough.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** PostgreSQL text holds every character but NUL. */
const withoutNul = (text: string) => text.replaceAll('\0', '␀');

/** Forgets what was read of a file. */
export async function clearBlocks(db: Queryable, ref: FileRef): Promise<void> {
  for (const table of ['evidence_block', 'evidence_problem'] as const) {
    await db
      .deleteFrom(table)
      .where('workspace_id', '=', ref.workspaceId)
      .where('incident_id', '=', ref.incidentId)
      .where('file_id', '=', ref.id)
      .execute();
  }
}

/** Which blocks of an incident: those that may hold events of these files in this span. */
export interface BlockFilter {
  readonly workspaceId: string;
  readonly incidentId: string;
  readonly fileIds: readonly string[];
  /** Milliseconds since 1970, both inclusive. */
  readonly from: number | null;
  readonly to: number | null;
}

/** The heads of blocks by when they begin, from the one after `after` on. */
export async function listBlockHeads(
  db: Queryable,
  filter: BlockFilter,
  page: { readonly after: BlockHead | null; readonly limit: number },
): Promise<BlockHead[]> {
  if (filter.fileIds.length === 0) return [];
  let query = db
    .selectFrom('evidence_block')
    .select(HEAD)
    .where('workspace_id', '=', filter.workspaceId)
    .where('incident_id', '=', filter.incidentId)
    .where('file_id', 'in', [...filter.fileIds]);
  if (filter.from !== null) query = query.where('last_at', '>=', new Date(filter.from));
  if (filter.to !== null) query = query.where('first_at', '<=', new Date(filter.to));
  if (page.after !== null) {
    const { firstAt, fileId, blockNo } = page.after;
    query = query.where(
      sql<boolean>`(first_at, file_id, block_no) > (${new Date(firstAt)}::timestamptz, ${fileId}::uuid, ${blockNo}::int)`,
    );
  }
  const rows = await query
    .orderBy('first_at')
    .orderBy('file_id')
    .orderBy('block_no')
    .limit(page.limit)
    .execute();
  return rows.map(toHead);
}

/** Whole blocks, by file and number, in no particular order. */
export async function loadBlocks(
  db: Queryable,
  incident: { readonly workspaceId: string; readonly incidentId: string },
  wanted: readonly { readonly fileId: string; readonly blockNo: number }[],
): Promise<StoredBlock[]> {
  if (wanted.length === 0) return [];
  const pairs = sql.join(
    wanted.map(({ fileId, blockNo }) => sql`(${fileId}::uuid, ${blockNo}::int)`),
  );
  const rows = await db
    .selectFrom('evidence_block')
    .select([...HEAD, 'entries'])
    .where('workspace_id', '=', incident.workspaceId)
    .where('incident_id', '=', incident.incidentId)
    .where(sql<boolean>`(file_id, block_no) in (${pairs})`)
    .execute();
  return rows.map((row) => ({ ...toHead(row), entries: row.entries }));
}

/** The block of a file that holds its event with this ordinal, or null. */
export async function blockOfOrdinal(
  db: Queryable,
  ref: FileRef,
  ordinal: number,
): Promise<StoredBlock | null> {
  const row = await ofFile(db, ref)
    .where('first_ordinal', '<=', ordinal)
    .orderBy('first_ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && ordinal < row.first_ordinal + row.event_count
    ? { ...toHead(row), entries: row.entries }
    : null;
}

/** The last block of a file that begins on this line or before it, or null. */
export async function blockBeforeLine(
  db: Queryable,
  ref: FileRef,
  line: number,
): Promise<StoredBlock | null> {
  const row = await ofFile(db, ref)
    .where('first_line', '<=', line)
    .orderBy('first_line', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...toHead(row), entries: row.entries } : null;
}

const ofFile = (db: Queryable, ref: FileRef) =>
  db
    .selectFrom('evidence_block')
    .select([...HEAD, 'entries'])
    .where('workspace_id', '=', ref.workspaceId)
    .where('incident_id', '=', ref.incidentId)
    .where('file_id', '=', ref.id);
