import { type EvidenceFile, layOut } from './evidence-file.ts';
import { createRandom, HEX } from './random.ts';
import { COMMITS, emailOf, type Handle, PEOPLE } from './story.ts';

interface Commit {
  readonly id?: string;
  /** A commit with two parents. */
  readonly merges?: true;
  readonly by: Handle;
  /** An instant in UTC; the log shows it in the author's own zone, as git does. */
  readonly at: string;
  readonly text: string;
  readonly mark?: string;
}

// Newest first, as git prints them.
const HISTORY: readonly Commit[] = [
  {
    id: COMMITS.poolReverted,
    by: 'nadia',
    at: '2026-03-10T14:12:03Z',
    mark: 'commit-revert',
    text: `Revert "db: lower checkout-api pool from 20 to 4 connections a pod"\n\nThis reverts commit ${COMMITS.poolLowered}.\n\nMitigates the checkout incident of 10 March. The pools are full of\ntransactions that wait for the payment provider; see #inc-0310-checkout.`,
  },
  {
    by: 'jun',
    at: '2026-03-10T12:52:44Z',
    text: 'docs: correct the address of the load test environment',
  },
  {
    id: COMMITS.poolMerged,
    merges: true,
    by: 'nadia',
    at: '2026-03-10T12:46:31Z',
    mark: 'commit-merged',
    text: 'Merge pull request #482 from tessera/pool-footprint\n\ndb: lower checkout-api pool from 20 to 4 connections a pod',
  },
  {
    id: COMMITS.poolLowered,
    by: 'nadia',
    at: '2026-03-10T12:41:07Z',
    mark: 'commit-pool',
    text: 'db: lower checkout-api pool from 20 to 4 connections a pod\n\ndb-primary runs at 150 to 160 of its 200 connections since reporting\nmoved in, and in the worst case checkout-api alone could ask for 80.\nThe 30-day mean of connections in use is 1.9 a pod, the p95 is 2.8, so 4\nleaves headroom.\n\nLoad test in the test environment passes at twice the usual traffic.',
  },
  {
    by: 'jun',
    at: '2026-03-09T07:20:15Z',
    text: 'checkout: show the delivery window on the review step',
  },
  {
    by: 'mateusz',
    at: '2026-03-06T15:02:33Z',
    text: 'payments: pass the order reference to the provider',
  },
  { by: 'jun', at: '2026-03-06T05:48:09Z', text: 'carts: remove expired carts in batches of 500' },
  {
    by: 'nadia',
    at: '2026-03-05T14:26:50Z',
    text: 'ops: log the state of the database pool once a minute\n\nA line a minute at info. A dashboard panel comes with PLAT-311.',
  },
  {
    by: 'mateusz',
    at: '2026-03-04T10:11:12Z',
    text: 'payments: secondary route behind the flag payment-route',
  },
  { by: 'jun', at: '2026-03-03T06:31:40Z', text: 'deps: pino 10.3.0' },
  { by: 'priya', at: '2026-02-26T11:15:21Z', text: 'db: index vouchers by lower(code)' },
  { by: 'jun', at: '2026-02-24T08:05:55Z', text: 'checkout: retry the address lookup once' },
  {
    id: COMMITS.oneTransaction,
    by: 'jun',
    at: '2026-02-17T04:37:28Z',
    mark: 'commit-transaction',
    text: 'checkout: reserve stock and authorise payment in one transaction\n\nTwo buyers could be sold the last piece when the second reservation came\nwhile the first was at the payment provider (SHOP-2214, 31 cases in\nJanuary). The stock row now stays locked until the provider has answered.',
  },
  {
    by: 'mateusz',
    at: '2026-02-16T13:44:02Z',
    text: 'payments: record which route authorised an order',
  },
  {
    by: 'nadia',
    at: '2026-02-12T09:58:37Z',
    text: 'ops: drain for eight seconds before closing the pool',
  },
];

/** The history of the repository in the format of `git log --date=iso`. */
export function writeGitLog(): EvidenceFile {
  const random = createRandom('git-log');
  const records = HISTORY.map((commit) => {
    const { name, offsetSeconds } = PEOPLE[commit.by];
    const instant = Date.parse(commit.at);
    const lines = [
      `commit ${commit.id ?? random.text(40, HEX)}`,
      ...(commit.merges
        ? [`Merge: ${random.text(7, HEX)} ${COMMITS.poolLowered.slice(0, 7)}`]
        : []),
      `Author: ${name} <${emailOf(PEOPLE[commit.by])}>`,
      `Date:   ${isoWithZone(instant, offsetSeconds)}`,
      '',
      ...commit.text.split('\n').map((line) => (line === '' ? '    ' : `    ${line}`)),
    ];
    return { at: instant, lines, mark: commit.mark };
  });
  // A blank line stands between commits, not after the last.
  return layOut(
    'evidence/git-log.txt',
    records.flatMap(({ at, lines, mark }, index) => {
      const record = { at, text: lines.join('\n'), mark };
      return index === records.length - 1 ? [record] : [record, { at, text: '' }];
    }),
  );
}

function isoWithZone(instant: number, offsetSeconds: number): string {
  const local = new Date(instant + offsetSeconds * 1000).toISOString();
  const minutes = Math.abs(offsetSeconds) / 60;
  const hours = String(Math.floor(minutes / 60)).padStart(2, '0');
  const zone = `${offsetSeconds < 0 ? '-' : '+'}${hours}${String(minutes % 60).padStart(2, '0')}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${zone}`;
}
