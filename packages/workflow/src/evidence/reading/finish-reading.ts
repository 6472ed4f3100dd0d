import type { EvidenceBlock, IndexReport } from '@kintsugi/evidence';
import { announce, insertBlocks, insertProblems, updateEvidenceFile } from '@kintsugi/store';
import { NoLongerOurs } from './block-saver.ts';
import type { Claim } from './claim.ts';
import type { ReaderDeps } from './reader-deps.ts';

/** Ends a reading: the last blocks, the lines that could not be read, and what the file came to. */
export async function finishReading(
  deps: ReaderDeps,
  { file, attempt }: Claim,
  done: { readonly report: IndexReport; readonly blocks: readonly EvidenceBlock[] },
): Promise<void> {
  const { report, blocks } = done;
  const context = { ...file.context, attempt, reading: report.reading };
  await deps.db.transaction().execute(async (tx) => {
    const finished = await updateEvidenceFile(tx, {
      ref: file,
      whileIn: ['reading'],
      attempt,
      set: {
        state: report.events === 0 ? 'failed' : 'ready',
        format: report.format,
        bytesRead: report.bytes,
        events: report.events,
        unreadable: report.unreadable,
        firstAt: report.firstAt,
        lastAt: report.lastAt,
        zone: report.zone,
        message: messageOf(file.name, { report, notes: file.context.notes }),
        context,
      },
    });
    if (finished === null) throw new NoLongerOurs(file.name);
    await insertBlocks(tx, file, blocks);
    await insertProblems(tx, file, report.unreadableSamples);
    await announce(tx, file.workspaceId, file.incidentId, 'evidence');
  });
}

/** What is worth knowing about a file that was read; null when nothing is. */
function messageOf(
  name: string,
  { report, notes }: { readonly report: IndexReport; readonly notes: readonly string[] },
): string | null {
  const sentences = [...notes, ...report.notes, ...unreadable(name, report)];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function unreadable(name: string, report: IndexReport): string[] {
  const { events, formatTitle } = report;
  const [first] = report.unreadableSamples;
  const where = first === undefined ? '' : ` The first is line ${first.line}: ${first.reason}.`;
  if (events === 0) {
    return [
      `${name}: No event was found, read as ${formatTitle}.${where} Choose another format and read it again; the file itself is kept.`,
    ];
  }
  if (report.unreadable === 0) return [];
  const lines = report.unreadable === 1 ? '1 line' : `${report.unreadable} lines`;
  return [`${lines} could not be read as events.${where} They are listed beside the file.`];
}

/** Ends a reading that cannot be: the file stays, and says why. */
export async function failReading(
  deps: ReaderDeps,
  { file, attempt }: Claim,
  message: string,
): Promise<void> {
  const set = { state: 'failed', message: [...file.context.notes, message].join(' ') } as const;
  await updateEvidenceFile(deps.db, { ref: file, whileIn: ['reading'], attempt, set });
  await announce(deps.db, file.workspaceId, file.incidentId, 'evidence');
}
