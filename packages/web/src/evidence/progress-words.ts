import { formatDuration } from '@kintsugi/domain';
import { counted, formatBytes } from '../shared/amounts.ts';
import { ratePerSecond, type Sample, secondsLeft } from './rate.ts';

interface ProgressOf {
  readonly bytes: number;
  readonly done: number;
  readonly samples: readonly Sample[];
  readonly events?: number;
}

/** Bytes, rate, events and time left, in one line. */
export function progressWords({ bytes, done, samples, events }: ProgressOf): string {
  const rate = ratePerSecond(samples);
  const left = secondsLeft(bytes, done, rate);
  const parts = [`${formatBytes(done)} of ${formatBytes(bytes)}`];
  if (events !== undefined && events > 0) parts.push(counted(events, 'event'));
  if (rate !== null && rate > 0) parts.push(`${formatBytes(rate)}/s`);
  if (left !== null && done < bytes) parts.push(`${formatDuration(Math.ceil(left) * 1000)} left`);
  return parts.join(' · ');
}
