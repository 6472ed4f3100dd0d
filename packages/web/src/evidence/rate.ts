/** How much was done at a moment. */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

/** Older samples than this say nothing about the speed now. */
const WINDOW_MS = 5000;

/** Adds a sample and forgets the old ones; what shrank (a new attempt) starts anew. */
export function addSample(samples: readonly Sample[], next: Sample): Sample[] {
  const last = samples.at(-1);
  if (last && next.done < last.done) return [next];
  return [...samples.filter((sample) => next.at - sample.at <= WINDOW_MS), next];
}

/** Amount a second over the samples, or null while too few. */
export function ratePerSecond(samples: readonly Sample[]): number | null {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at - first.at < 200) return null;
  return ((last.done - first.done) / (last.at - first.at)) * 1000;
}

/** Seconds that are left at this rate, or null while it is not known. */
export function secondsLeft(total: number, done: number, rate: number | null): number | null {
  if (rate === null || rate <= 0) return null;
  return Math.max(0, (total - done) / rate);
}
