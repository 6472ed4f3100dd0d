import type { EvidenceEvent, EvidenceFile } from '@kintsugi/domain';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';
import { findFile } from './find-file.ts';

/** The short name of an event, `checkout-api.log#15563`: its file and its number there. */
export const eventRef = ({ id, citation }: Pick<EvidenceEvent, 'id' | 'citation'>): string =>
  `${citation.file}#${id.slice(id.lastIndexOf(':') + 1)}`;

/**
 * The identifier of the event that a short name (or the identifier itself) means.
 *
 * @throws Failure when it is neither, or the file is not there
 */
export function eventId(word: string, files: readonly EvidenceFile[]): string {
  if (/^[0-9a-f-]{36}:\d+$/i.test(word)) return word;
  const [, file, ordinal] = /^(.+)#(\d+)$/s.exec(word) ?? [];
  if (file !== undefined && ordinal !== undefined) {
    return `${findFile(files, file).id}:${ordinal}`;
  }
  throw new Failure({
    exitCode: EXIT.usage,
    what: `“${word}” is not the name of an event.`,
    todo: 'Give it as the first column of `kintsugi evidence events` shows it: checkout-api.log#15563',
  });
}
