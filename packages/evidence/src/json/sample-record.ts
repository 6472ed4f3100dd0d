import type { Sample } from '../formats/sample.ts';
import { skipSpace } from './scan-json.ts';
import { walkRecords } from './walk-records.ts';

const MAX_RECORDS = 20;

/** The first JSON records (at most 20) of a sample, which may be cut off in the middle. */
export function sampleRecords(sample: Sample, itemsKey?: string): readonly Buffer[] {
  const { bytes } = sample;
  const first = bytes[skipSpace(bytes, 0, bytes.length)];
  if (first !== 0x7b && first !== 0x5b) return [];
  const found: Buffer[] = [];
  const options = itemsKey === undefined ? {} : { itemsKey };
  walkRecords(bytes, options, {
    record: (start, end) => {
      if (found.length < MAX_RECORDS) found.push(bytes.subarray(start, end));
    },
    broken: () => undefined,
  });
  return found;
}
