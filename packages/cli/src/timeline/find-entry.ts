import { type Client, endpoints } from '@kintsugi/contract';
import { byTime, type TimelineEntry } from '@kintsugi/domain';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';

/**
 * The entry that a word means: its identifier, or its number in `timeline show`.
 *
 * @throws Failure when there is none
 */
export async function findEntry(
  client: Client,
  incidentId: string,
  word: string,
): Promise<TimelineEntry> {
  const { entries } = await client.json(endpoints.getTimeline, { params: { incidentId } });
  const found =
    entries.find(({ id }) => id === word) ??
    (/^\d+$/.test(word) ? byTime(entries)[Number(word) - 1] : undefined);
  if (found) return found;
  throw new Failure({
    exitCode: EXIT.usage,
    what: `There is no timeline entry ${word} there.`,
    todo: 'Give its number as `kintsugi timeline show` shows it.',
  });
}
