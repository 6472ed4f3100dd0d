import type { EvidenceFile, EvidenceState } from '@kintsugi/domain';
import { formatBytes } from '../shared/bytes.ts';
import type { Output } from '../shared/output.ts';
import { oneLine } from '../shared/plain.ts';

/** The states of a file as people read them. */
export const STATE_WORDS: Record<EvidenceState, string> = {
  receiving: 'arriving',
  waiting: 'waiting to be read',
  reading: 'being read',
  ready: 'ready',
  failed: 'not readable',
  cancelled: 'cancelled',
};

/** What became of an imported file, in a sentence, with what is worth knowing below it. */
export function fileSentence(file: EvidenceFile, color: Output['color']): string {
  const mark =
    file.state === 'ready'
      ? color.green('✓')
      : file.state === 'failed'
        ? color.red('✗')
        : color.dim('·');
  const counts = [
    `${file.events.toLocaleString('en')} events`,
    ...(file.unreadable > 0
      ? [color.yellow(`${file.unreadable.toLocaleString('en')} lines not readable`)]
      : []),
  ];
  const about = [
    formatBytes(file.bytes),
    ...(file.formatTitle ? [file.formatTitle] : []),
    ...(file.state === 'ready' ? counts : [STATE_WORDS[file.state]]),
  ].join(', ');
  return [
    `${mark} ${oneLine(file.name)}: ${about}`,
    ...(file.zone && file.zone.decidedBy === 'default'
      ? [color.dim(`    ${oneLine(file.zone.why)}`)]
      : []),
    ...(file.message ? [`    ${oneLine(file.message)}`] : []),
  ].join('\n');
}
