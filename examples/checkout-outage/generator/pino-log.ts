import { at, MINUTE, SECOND } from './clock.ts';
import { type EvidenceFile, layOut, type MarkedRecord } from './evidence-file.ts';
import { createRandom, HEX, type Random } from './random.ts';
import { COMMITS, MOMENTS, PODS, type Pod, podsAt } from './story.ts';
import type { ApiRequest } from './traffic.ts';

/** How many lines the log has; it ends wherever this many lines end. */
export const LOG_LINES = 50_000;

const INFO = 30;
const WARN = 40;
const ERROR = 50;

type Fields = Readonly<Record<string, unknown>>;

interface Line {
  readonly at: number;
  readonly pod: Pod;
  readonly level: number;
  readonly fields: Fields;
  readonly msg: string;
  readonly mark?: string | undefined;
}

/** checkout-api's own log, as pino writes it: JSON lines with numeric levels and epoch times. */
export function writePinoLog(requests: readonly ApiRequest[], until: number): EvidenceFile {
  const random = createRandom('pino-log');
  const lines = [
    ...requests.flatMap((request) => linesOfRequest(random, request)),
    ...PODS.flatMap(linesOfPodLife),
    ...linesOfPools(random, until),
    ...linesOfRoutine(random, until),
    ...linesOfPaymentRoute(),
  ];
  const kept = lines
    .filter((line) => line.at >= MOMENTS.evidenceFrom && line.at < until)
    .sort((a, b) => a.at - b.at)
    .slice(0, LOG_LINES);
  if (kept.length < LOG_LINES) throw new Error(`only ${kept.length} lines; simulate for longer`);
  return layOut('evidence/checkout-api.log', markOnset(kept).map(printLine));
}

// pino's own order of keys: base fields first, then the merged object, the message last.
function printLine({ at: time, pod, level, fields, msg, mark }: Line): MarkedRecord {
  const base = { level, time, pid: pod.pid, hostname: pod.hostname, name: 'checkout-api' };
  return { at: time, text: JSON.stringify({ ...base, ...fields, msg }), mark };
}

function markOnset(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(({ msg }) => msg === NO_CONNECTION);
  return lines.map((line, index) => (index === first ? { ...line, mark: 'onset' } : line));
}

// pg-pool's own words, which do not say what could not be connected to.
const NO_CONNECTION = 'timeout exceeded when trying to connect';

function linesOfRequest(random: Random, request: ApiRequest): readonly Line[] {
  const { id: reqId, cart, method, url, pod, status, endedAt } = request;
  const responseTime = endedAt - request.startedAt;
  const line = (level: number, instant: number, fields: Fields, msg: string): Line => ({
    at: instant,
    pod,
    level,
    fields: { reqId, ...fields },
    msg,
  });
  const seen = { method, url, statusCode: status, responseTime };

  if (request.outcome === 'no_connection') {
    return [line(ERROR, endedAt, { ...seen, err: poolError(random) }, NO_CONNECTION)];
  }
  const completed = line(INFO, endedAt, seen, 'request completed');
  if (request.authorisedIn === undefined) return [completed];
  const authorisedAt = endedAt - random.whole(8, 16);
  if (request.outcome === 'declined') {
    const code = random.pick(['insufficient_funds', 'do_not_honour', 'expired_card']);
    return [line(WARN, authorisedAt, { code }, 'payment declined by issuer'), completed];
  }
  const amount = random.whole(1200, 9400);
  return [
    line(INFO, authorisedAt, { ms: request.authorisedIn }, 'payment authorised'),
    line(INFO, endedAt - 2, { cart, amount }, 'order placed'),
    completed,
  ];
}

// One error in eight carries its stack: the logger of the API samples stacks to keep its volume down.
function poolError(random: Random): Fields {
  const type = 'Error';
  const message = NO_CONNECTION;
  if (!random.chance(0.12)) return { type, message };
  const stack = [
    `${type}: ${message}`,
    'at /app/node_modules/pg-pool/index.js:45:11',
    'at process.processTicksAndRejections (node:internal/process/task_queues:103:5)',
    'at async withTransaction (/app/src/db/transaction.js:21:18)',
  ].join('\n    ');
  return { type, message, stack };
}

function linesOfPodLife(pod: Pod): readonly Line[] {
  const { from, until, version, poolMax } = pod;
  const started = from - 6 * SECOND;
  const commit = poolMax === 4 ? COMMITS.poolMerged : COMMITS.previousRelease;
  const db = { host: 'db-primary.example.net', poolMax, connectionTimeoutMillis: 3000 };
  const line = (instant: number, level: number, fields: Fields, msg: string): Line => {
    return { at: instant, pod, level, fields, msg };
  };
  const firstLowered = pod === PODS.find((other) => other.poolMax === 4);
  return [
    line(started, INFO, { version, commit: commit.slice(0, 7) }, 'starting checkout-api'),
    {
      ...line(started + 212, INFO, { db, paymentRoute: 'primary' }, 'configuration loaded'),
      mark: firstLowered ? 'pool-lowered' : undefined,
    },
    line(from - 1480, INFO, {}, 'Server listening at http://0.0.0.0:8080'),
    line(from, INFO, {}, 'readiness probe passed, taking traffic'),
    line(until, INFO, { signal: 'SIGTERM' }, 'draining: no new connections'),
    line(until + 8400, INFO, {}, 'drained, closing database pool'),
  ];
}

// The pool reports itself once a minute. Nothing read these lines on the day.
function linesOfPools(random: Random, until: number): readonly Line[] {
  const lines: Line[] = [];
  for (const [index, pod] of PODS.entries()) {
    const begin = Math.max(pod.from, MOMENTS.evidenceFrom) + 15 * SECOND + index * 731;
    for (let instant = begin; instant < Math.min(pod.until, until); instant += MINUTE) {
      const fields = { pool: poolState(random, pod, instant) };
      lines.push({ at: instant, pod, level: INFO, fields, msg: 'database pool' });
    }
  }
  return lines;
}

function poolState(random: Random, { poolMax: max }: Pod, instant: number): Fields {
  if (max === 20) {
    const inUse = random.whole(0, 3);
    return { max, inUse, idle: random.whole(1, 3), waiting: 0 };
  }
  const filling = MOMENTS.newsletter + MINUTE;
  if (instant < filling) return { max, inUse: random.whole(1, 3), idle: 1, waiting: 0 };
  if (instant < MOMENTS.onset) return { max, inUse: 4, idle: 0, waiting: random.whole(0, 4) };
  return { max, inUse: 4, idle: 0, waiting: random.whole(9, 37) };
}

interface Routine {
  readonly level: number;
  readonly perHour: number;
  readonly msg: string;
  readonly fields: (random: Random) => Fields;
}

// What the API says on any day, errors included; none of it has to do with the outage.
const ROUTINE: readonly Routine[] = [
  {
    level: INFO,
    perHour: 60,
    msg: 'expired carts removed',
    fields: (random) => ({ removed: random.whole(0, 14), ms: random.whole(11, 90) }),
  },
  {
    level: INFO,
    perHour: 120,
    msg: 'feature flags refreshed',
    fields: (random) => ({ flags: 41, ms: random.whole(6, 48) }),
  },
  {
    level: WARN,
    perHour: 40,
    msg: 'address lookup slow',
    fields: (random) => ({ ms: random.whole(1510, 3900), country: random.pick(COUNTRIES) }),
  },
  {
    level: WARN,
    perHour: 26,
    msg: 'rate limit reached',
    fields: (random) => ({ client: `203.0.113.${random.whole(2, 250)}`, limit: 60 }),
  },
  {
    level: WARN,
    perHour: 9,
    msg: 'slow query',
    fields: (random) => ({ query: 'vouchers.byCode', ms: random.whole(512, 1900) }),
  },
  {
    level: ERROR,
    perHour: 7,
    msg: 'webhook refused: signature mismatch',
    fields: (random) => ({ delivery: random.text(12, HEX), sender: 'parcel-tracking' }),
  },
  {
    level: ERROR,
    perHour: 5,
    msg: 'receipt e-mail not accepted, will retry',
    fields: (random) => ({
      attempt: random.whole(1, 3),
      err: {
        type: 'Error',
        message: 'Invalid login: 421 4.7.0 Try again later',
        stack: [
          'Error: Invalid login: 421 4.7.0 Try again later',
          'at SMTPConnection._formatError (/app/node_modules/nodemailer/lib/smtp-connection/index.js:809:19)',
          'at SMTPConnection._onData (/app/node_modules/nodemailer/lib/smtp-connection/index.js:771:14)',
        ].join('\n    '),
        code: 'EAUTH',
      },
    }),
  },
];

const COUNTRIES = ['NO', 'DE', 'PT', 'JP', 'IN', 'CA'] as const;

function linesOfRoutine(random: Random, until: number): readonly Line[] {
  return ROUTINE.flatMap(({ level, perHour, msg, fields }) => {
    const lines: Line[] = [];
    const gap = (60 * MINUTE) / perHour;
    let instant = MOMENTS.evidenceFrom + random.whole(0, gap);
    while (instant < until) {
      const pod = random.pick(podsAt(instant));
      lines.push({ at: instant, pod, level, fields: fields(random), msg });
      instant += random.whole(gap * 0.3, gap * 1.7);
    }
    return lines;
  });
}

// The payment route is a flag; each pod notices a change within two seconds.
function linesOfPaymentRoute(): readonly Line[] {
  const changes = [
    { instant: MOMENTS.routeSwitched, from: 'primary', to: 'secondary', mark: 'route-switched' },
    { instant: MOMENTS.routeRestored, from: 'secondary', to: 'primary', mark: 'route-restored' },
  ];
  return changes.flatMap(({ instant, mark, ...fields }) =>
    podsAt(instant).map((pod, index) => ({
      at: instant + index * 431,
      pod,
      level: WARN,
      fields,
      msg: 'payment route changed',
      mark: index === 0 ? mark : undefined,
    })),
  );
}

/** The end of the simulation: late enough for the log to reach its number of lines. */
export const SIMULATE_UNTIL = at('15:40:00');
