import { createHash } from 'node:crypto';
import type { EvidenceEvent } from '@kintsugi/domain';
import type { EvidenceBlock } from '../block/block.ts';
import { readEvents } from '../events/read-events.ts';
import { memoryRange } from '../reading/byte-range.ts';
import { indexEvidence } from '../reading/index-evidence.ts';
import type { IndexReport } from '../reading/index-report.ts';
import type { IndexOptions } from '../reading/options.ts';

/** A text or bytes as a stream of chunks of `size` bytes, for tests. */
export async function* streamOf(content: string | Uint8Array, size = 64 * 1024) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Indexes a text or bytes, for tests: every block and the report. */
export async function indexText(
  content: string | Uint8Array,
  options: IndexOptions,
): Promise<{ readonly blocks: readonly EvidenceBlock[]; readonly report: IndexReport }> {
  const blocks: EvidenceBlock[] = [];
  const settled = { referenceTime: '2026-03-10T13:00:00Z', ...options };
  for await (const item of indexEvidence(streamOf(content), settled)) {
    if (item.type === 'report') return { blocks, report: item.report };
    blocks.push(item.block);
  }
  throw new Error('indexEvidence ended without a report');
}

/** Indexes a text or bytes and reads every event back, for tests. */
export async function readAll(
  content: string | Uint8Array,
  options: IndexOptions,
): Promise<{ readonly report: IndexReport; readonly events: readonly EvidenceEvent[] }> {
  const { blocks, report } = await indexText(content, options);
  const file = {
    fileId: '0197a3c0-0000-7000-8000-000000000001',
    fileName: options.name,
    sha256: createHash('sha256').update(content).digest('hex'),
    reading: report.reading,
  };
  const readRange = memoryRange(Buffer.from(content));
  const read = await Promise.all(blocks.map((block) => readEvents({ file, block, readRange })));
  return { report, events: read.flat() };
}
