import type { EvidenceBlock } from '../block/block.ts';
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
