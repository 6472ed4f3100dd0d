import { isoSeconds, MINUTE } from './clock.ts';
import { type EvidenceFile, layOut, type MarkedRecord } from './evidence-file.ts';
import { MOMENTS } from './story.ts';
import type { ApiRequest } from './traffic.ts';

const HEADER = 'timestamp,service,message,value,unit';

/** The payments dashboard as CSV: one row a minute for each of its five measures. */
export function writeMetricsCsv(requests: readonly ApiRequest[]): EvidenceFile {
  const rows: MarkedRecord[] = [{ at: MOMENTS.evidenceFrom, text: HEADER }];
  for (let minute = MOMENTS.evidenceFrom; minute < MOMENTS.metricsUntil; minute += MINUTE) {
    const within = requests.filter(({ endedAt }) => endedAt >= minute && endedAt < minute + MINUTE);
    rows.push(...rowsOfMinute(minute, within));
  }
  return layOut('evidence/payments-metrics.csv', rows);
}

function rowsOfMinute(minute: number, requests: readonly ApiRequest[]): MarkedRecord[] {
  const asked = requests.flatMap(({ authorisedIn }) => authorisedIn ?? []);
  const placed = requests.filter(({ step, status }) => step === 'pay' && status === 200).length;
  const declined = requests.filter(({ outcome }) => outcome === 'declined').length;
  const time = isoSeconds(minute);
  const row = (service: string, message: string, value: number, unit: string): MarkedRecord => ({
    at: minute,
    text: [time, service, message, value, unit].join(','),
    mark: message === 'orders placed' ? `orders-${time}` : undefined,
  });
  return [
    row('storefront', 'orders placed', placed, '1/min'),
    row('payments', 'authorisations', asked.length, '1/min'),
    row('payments', 'authorisations declined', declined, '1/min'),
    row('payments', 'authorisation latency p95', percentile95(asked), 'ms'),
    row('payments', 'provider errors', 0, '1/min'),
  ];
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}
