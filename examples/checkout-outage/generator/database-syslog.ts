import { at, bsdTime, MINUTE, SECOND } from './clock.ts';
import { type EvidenceFile, layOut } from './evidence-file.ts';
import { createRandom, type Random } from './random.ts';
import { MOMENTS, PODS, type Pod, podsAt } from './story.ts';

// Priorities of RFC 3164: facility * 8 + severity.
const POSTGRES = 134; // local0.info
const CRON = 78;
const AUTH = 86;
const DAEMON = 30;

interface Entry {
  readonly at: number;
  readonly priority: number;
  readonly tag: string;
  readonly message: string;
  readonly mark?: string | undefined;
}

const REPORT_SECOND = 25;
const CHECKOUT = 'user=checkout,db=checkout,app=checkout-api';
const REPORTING = 'user=reporting,db=warehouse,app=reporting-worker';
const RESERVE = 'UPDATE stock SET reserved = reserved + $1 WHERE sku = $2 RETURNING available';

/** The database host's syslog (RFC 3164: local time without a year or a zone; the host runs UTC). */
export function writeDatabaseSyslog(): EvidenceFile {
  const random = createRandom('database');
  const entries = [
    ...checkoutSessions(random),
    ...reportingSessions(random),
    ...connectionReports(random),
    ...checkpoints(random),
    ...lockWaits(random),
    ...vacuums(random),
    ...hostRoutine(random),
  ].filter(({ at: instant }) => instant >= MOMENTS.evidenceFrom && instant < MOMENTS.metricsUntil);
  entries.sort((a, b) => a.at - b.at);
  return layOut(
    'evidence/db-primary.syslog',
    entries.map(({ at: instant, priority, tag, message, mark }) => ({
      at: instant - (instant % SECOND),
      text: `<${priority}>${bsdTime(instant)} db-primary ${tag}: ${message}`,
      mark,
    })),
  );
}

// A pool of twenty opens and closes connections as traffic breathes; a pool of four keeps its four.
function checkoutSessions(random: Random): Entry[] {
  return PODS.flatMap((pod) => {
    const begin = Math.max(pod.from, MOMENTS.evidenceFrom);
    if (pod.poolMax !== 4) return sessionsInTurn(random, pod, begin, { gap: 75, lasts: [11, 140] });
    return [0, 1, 2, 3].flatMap((slot) =>
      sessionsInTurn(random, pod, begin + slot * 900, { gap: 0, lasts: [180, 900] }),
    );
  });
}

interface Rhythm {
  /** Seconds between two openings; 0 when one opens after the other has closed. */
  readonly gap: number;
  readonly lasts: readonly [number, number];
}

function sessionsInTurn(random: Random, pod: Pod, begin: number, { gap, lasts }: Rhythm): Entry[] {
  const entries: Entry[] = [];
  let opened = begin + random.whole(300, 4000);
  while (opened < Math.min(pod.until, MOMENTS.metricsUntil)) {
    const closed = Math.min(opened + random.whole(...lasts) * SECOND, pod.until + 8400);
    entries.push(...session(random, pod, opened, closed));
    const pause = gap === 0 ? 2 : random.whole(gap / 2, gap * 1.5);
    opened = gap === 0 ? closed + pause * SECOND : opened + pause * SECOND;
  }
  return entries;
}

function session(random: Random, { address }: Pod, opened: number, closed: number): Entry[] {
  const process = random.whole(20100, 32600);
  const port = random.whole(32768, 60999);
  const lasted = new Date(closed - opened).toISOString().slice(12, 23); // 0:03:23.332
  const peer = `user=checkout database=checkout host=${address} port=${port}`;
  const by = { process, who: '[unknown]' };
  const checkout = { process, who: CHECKOUT };
  return [
    postgres(opened, by, `LOG:  connection received: host=${address} port=${port}`),
    postgres(
      opened + 14,
      { ...checkout, sequence: '2-1' },
      'LOG:  connection authorized: user=checkout database=checkout SSL enabled (protocol=TLSv1.3)',
    ),
    postgres(
      closed,
      { ...checkout, sequence: '3-1' },
      `LOG:  disconnection: session time: ${lasted} ${peer}`,
    ),
  ];
}

// The reporting service moved onto this server in February; it holds most of the connections.
function reportingSessions(random: Random): Entry[] {
  const entries: Entry[] = [];
  for (let instant = at('12:02:10'); instant < MOMENTS.metricsUntil; instant += 5 * MINUTE) {
    const by = { process: random.whole(20100, 32600), who: REPORTING };
    const ms = `${random.whole(21000, 58000)}.${random.whole(100, 999)}`;
    const statement = 'REFRESH MATERIALIZED VIEW CONCURRENTLY sales_by_hour';
    const text = `LOG:  duration: ${ms} ms  statement: ${statement}`;
    entries.push(postgres(instant + random.whole(0, 9000), by, text));
  }
  return entries;
}

function connectionReports(random: Random): Entry[] {
  const entries: Entry[] = [];
  let starved = false;
  const begin = MOMENTS.evidenceFrom + REPORT_SECOND * SECOND;
  for (let instant = begin; instant < MOMENTS.metricsUntil; instant += MINUTE) {
    const { checkout, inTransaction } = checkoutConnections(random, instant);
    const reporting = random.whole(128, 137);
    const total = checkout + reporting + 6;
    const full = inTransaction >= 12 && instant > MOMENTS.onset;
    entries.push({
      at: instant,
      priority: POSTGRES,
      tag: 'pg-connections[1188]',
      message: `total=${total} max=200 checkout-api=${checkout} checkout-api-in-transaction=${inTransaction} reporting=${reporting}`,
      mark: full && !starved ? 'sixteen-connections' : undefined,
    });
    starved ||= full;
  }
  return entries;
}

function checkoutConnections(
  random: Random,
  instant: number,
): { readonly checkout: number; readonly inTransaction: number } {
  const pods = podsAt(instant);
  const small = pods.filter(({ poolMax }) => poolMax === 4).length;
  const large = pods.length - small;
  const checkout = small * 4 + large * random.whole(2, 5);
  if (small === 0 || instant < MOMENTS.newsletter) {
    return { checkout, inTransaction: random.whole(0, 2) };
  }
  const free = instant < MOMENTS.onset ? random.whole(3, 10) : random.whole(0, 3);
  const inTransaction = Math.max(0, small * 4 - free);
  return { checkout, inTransaction };
}

function checkpoints(random: Random): Entry[] {
  const entries: Entry[] = [];
  let number = 811;
  for (let instant = at('12:03:47'); instant < MOMENTS.metricsUntil; instant += 5 * MINUTE) {
    const buffers = random.whole(900, 4200);
    const write = random.whole(120, 260);
    const by = { process: 1021, who: '' };
    const written = `wrote ${buffers} buffers (${(buffers / 1310.72).toFixed(1)}%)`;
    const files = `0 WAL file(s) added, 0 removed, ${random.whole(1, 4)} recycled`;
    const spent = `write=${write}.${random.whole(100, 999)} s, sync=0.0${random.whole(10, 99)} s`;
    const complete = `LOG:  checkpoint complete: ${written}; ${files}; ${spent}`;
    entries.push(
      postgres(instant, { ...by, sequence: `${number}-1` }, 'LOG:  checkpoint starting: time'),
      postgres(instant + write * SECOND, { ...by, sequence: `${number + 1}-1` }, complete),
    );
    number += 2;
  }
  return entries;
}

// log_lock_waits speaks after deadlock_timeout (1 s): buyers of one item queue for its stock row.
function lockWaits(random: Random): Entry[] {
  const entries: Entry[] = [];
  let instant = at('13:06:18');
  while (instant < MOMENTS.mitigated) {
    const longest = instant > MOMENTS.onset ? 28_900 : 4_200;
    const [waiting, statement, acquired] = lockWait(random, instant, longest);
    const first = entries.length === 0;
    entries.push({ ...waiting, mark: first ? 'lock-wait' : undefined }, statement, acquired);
    instant += random.whole(5, instant > MOMENTS.onset ? 22 : 50) * SECOND;
  }
  return entries;
}

function lockWait(random: Random, instant: number, longest: number): [Entry, Entry, Entry] {
  const process = random.whole(20100, 32600);
  const by = { process, who: CHECKOUT };
  const transaction = 48_210_000 + Math.floor((instant - MOMENTS.newsletter) / 310);
  const lock = `ShareLock on transaction ${transaction}`;
  const after = random.whole(1300, longest);
  const still = `process ${process} still waiting for ${lock} after 1000.${random.whole(100, 999)} ms`;
  const got = `process ${process} acquired ${lock} after ${after}.${random.whole(100, 999)} ms`;
  return [
    postgres(instant, { ...by, sequence: '3-1' }, `LOG:  ${still}`),
    postgres(instant, { ...by, sequence: '3-2' }, `STATEMENT:  ${RESERVE}`),
    postgres(instant + after - 1000, { ...by, sequence: '4-1' }, `LOG:  ${got}`),
  ];
}

function vacuums(random: Random): Entry[] {
  const tables = ['checkout.public.carts', 'checkout.public.stock', 'warehouse.public.sales'];
  const entries: Entry[] = [];
  for (let instant = at('12:04:12'); instant < MOMENTS.metricsUntil; ) {
    const by = { process: random.whole(20100, 32600), who: '' };
    const text = `LOG:  automatic vacuum of table "${random.pick(tables)}": index scans: ${random.whole(0, 1)}`;
    entries.push(postgres(instant, by, text));
    instant += random.whole(180, 600) * SECOND;
  }
  return entries;
}

function hostRoutine(random: Random): Entry[] {
  const entries: Entry[] = [];
  for (let instant = at('12:00:01'); instant < MOMENTS.metricsUntil; instant += 10 * MINUTE) {
    const job = `CRON[${random.whole(40000, 49999)}]`;
    entries.push(plain(instant, CRON, job, '(root) CMD (/usr/lib/sysstat/debian-sa1 1 1)'));
    const sync = `Selected source 192.0.2.${random.whole(10, 40)} (ntp.example.net)`;
    if (random.chance(0.3)) entries.push(plain(instant + 212_000, DAEMON, 'chronyd[744]', sync));
  }
  const login = 'Accepted publickey for priya.nair from 10.20.1.44 port 50912 ssh2: ED25519';
  entries.push({ ...plain(at('13:57:03'), AUTH, 'sshd[41877]', login), mark: 'database-login' });
  const opened = 'pam_unix(sshd:session): session opened for user priya.nair(uid=1014) by (uid=0)';
  entries.push(plain(at('13:57:03'), AUTH, 'sshd[41877]', opened));
  entries.push(plain(at('12:30:00'), DAEMON, 'systemd[1]', 'Starting wal-archive.service...'));
  entries.push(plain(at('12:30:02'), DAEMON, 'systemd[1]', 'Finished wal-archive.service.'));
  return entries;
}

interface Backend {
  readonly process: number;
  /** What log_line_prefix puts before the message. */
  readonly who: string;
  /** The number of the message and of its line, as syslog_sequence_numbers adds them. */
  readonly sequence?: string;
}

function postgres(
  instant: number,
  { process, who, sequence = '1-1' }: Backend,
  text: string,
): Entry {
  const message = who === '' ? text : `${who} ${text}`;
  return plain(instant, POSTGRES, `postgres[${process}]`, `[${sequence}] ${message}`);
}

function plain(instant: number, priority: number, tag: string, message: string): Entry {
  return { at: instant, priority, tag, message };
}
