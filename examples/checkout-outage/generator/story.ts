import { at } from './clock.ts';

/**
 * The story that every evidence file tells in its own format: who, where and when.
 *
 * A configuration change lowers checkout-api's database pool from 20 to 4 connections a pod. It is
 * quiet until a newsletter sends many buyers to one item. Checkout holds a connection, and the
 * item's stock row, while it waits for the payment provider; with 16 connections instead of 80 the
 * pools run dry, and requests give up after three seconds without a connection.
 */
export const MOMENTS = {
  evidenceFrom: at('12:00:00'),
  merged: at('12:46:31'),
  deployStarted: at('13:02:04'),
  rolloutDone: at('13:04:38'),
  newsletter: at('13:05:00'),
  onset: at('13:09:12'),
  alertFiring: at('13:16:40'),
  paged: at('13:17:12'),
  acknowledged: at('13:18:32'),
  declared: at('13:21:08'),
  commanderNamed: at('13:23:40'),
  escalated: at('13:26:15'),
  wrongHypothesis: at('13:28:50'),
  statusPage: at('13:31:20'),
  routeSwitched: at('13:38:05'),
  hypothesisSetAside: at('13:52:30'),
  databaseJoined: at('13:55:10'),
  connectionsCounted: at('14:03:25'),
  diagnosis: at('14:06:45'),
  decision: at('14:11:20'),
  approved: at('14:19:35'),
  rollbackStarted: at('14:20:10'),
  mitigated: at('14:24:32'),
  routeRestored: at('14:28:15'),
  alertResolved: at('14:30:10'),
  allClear: at('14:39:00'),
  metricsUntil: at('15:00:00'),
} as const;

/** A person of the story; the Slack id is what messages mention. */
export interface Person {
  readonly name: string;
  readonly handle: string;
  readonly slackId: string;
  readonly title: string;
  readonly role: 'incident_commander' | 'responder' | 'communications' | 'stakeholder';
  readonly timeZone: string;
  readonly offsetSeconds: number;
}

const ZONES: Readonly<Record<string, string>> = {
  '-10': 'Pacific/Honolulu',
  '-3': 'America/Argentina/Buenos_Aires',
  '1': 'Europe/Oslo',
  '5.5': 'Asia/Kolkata',
  '9': 'Asia/Tokyo',
};

/** Everybody who takes part, by handle. */
export const PEOPLE = {
  amara: person('Amara Okafor', 'U05K8RZQ2AH', 'Incident commander rota', 'incident_commander', 1),
  jun: person('Jun Watanabe', 'U05N31XWB7C', 'Engineer, Checkout', 'responder', 9),
  priya: person('Priya Nair', 'U061T9QDE4M', 'Database reliability engineer', 'responder', 5.5),
  mateusz: person('Mateusz Kowalczyk', 'U05PQ7HSN2V', 'Engineer, Payments', 'responder', 1),
  nadia: person('Nadia Benali', 'U06B2VY8KLR', 'Engineer, Platform', 'responder', 1),
  leilani: person('Leilani Kahananui', 'U04ZC6JM9TX', 'Support lead', 'communications', -10),
  tomas: person('Tomás Herrera', 'U04XD1F3GWP', 'Head of Commerce', 'stakeholder', -3),
  ingrid: person('Ingrid Solheim', 'U05A4LE70SB', 'Release manager', 'stakeholder', 1),
} as const;

/** A handle of somebody in the story. */
export type Handle = keyof typeof PEOPLE;

function person(
  name: string,
  slackId: string,
  title: string,
  role: Person['role'],
  hoursEast: number,
): Person {
  const handle = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  const timeZone = ZONES[String(hoursEast)] ?? 'Etc/UTC';
  return { name, handle, slackId, title, role, timeZone, offsetSeconds: hoursEast * 3600 };
}

/** The address of a person of the story. */
export const emailOf = ({ handle }: Person): string => `${handle}@example.com`;

/** One running copy of checkout-api. */
export interface Pod {
  readonly hostname: string;
  readonly address: string;
  readonly pid: number;
  readonly version: string;
  readonly poolMax: number;
  readonly from: number;
  readonly until: number;
}

const BEFORE = { version: '2026.3.10-1', hash: '5d8f7c9b64', poolMax: 20 };
const LOWERED = { version: '2026.3.10-2', hash: '7b6c4d5f98', poolMax: 4 };
const ALWAYS = at('00:00:00');
const NEVER = at('23:59:59');

/** Every pod that lived during the evidence, three generations of four, replaced one by one. */
export const PODS: readonly Pod[] = [
  pod(BEFORE, ['x2k9q', '10.20.4.11', 7], ALWAYS, at('13:02:52')),
  pod(BEFORE, ['m7rtw', '10.20.4.12', 18], ALWAYS, at('13:03:27')),
  pod(BEFORE, ['c4vzn', '10.20.4.13', 7], ALWAYS, at('13:04:03')),
  pod(BEFORE, ['hq8bd', '10.20.4.14', 7], ALWAYS, at('13:04:38')),
  pod(LOWERED, ['p6wxj', '10.20.4.31', 7], at('13:02:41'), at('14:21:02')),
  pod(LOWERED, ['t9fkl', '10.20.4.32', 7], at('13:03:16'), at('14:22:11')),
  pod(LOWERED, ['z3ncs', '10.20.4.33', 19], at('13:03:52'), at('14:23:20')),
  pod(LOWERED, ['g5hvr', '10.20.4.34', 7], at('13:04:27'), at('14:24:30')),
  pod(BEFORE, ['b8dqm', '10.20.4.51', 7], at('14:20:48'), NEVER),
  pod(BEFORE, ['k2wfz', '10.20.4.52', 7], at('14:21:57'), NEVER),
  pod(BEFORE, ['r7xtc', '10.20.4.53', 18], at('14:23:06'), NEVER),
  pod(BEFORE, ['v4jnp', '10.20.4.54', 7], at('14:24:16'), NEVER),
];

function pod(
  { version, hash, poolMax }: typeof BEFORE,
  [suffix, address, pid]: readonly [string, string, number],
  from: number,
  until: number,
): Pod {
  const hostname = `checkout-api-${hash}-${suffix}`;
  return { hostname, address, pid, version, poolMax, from, until };
}

/** The pods that take requests at an instant. */
export const podsAt = (instant: number): readonly Pod[] =>
  PODS.filter(({ from, until }) => from <= instant && instant < until);

/** The commits that the story turns on. */
export const COMMITS = {
  poolLowered: '8c41e7d2b90f5a3364c7d18e92ab06f4715d3e9c',
  poolMerged: 'e25b9f04c6a81d73508fe2149bd7c3ad60f8127b',
  poolReverted: '41f7ac8830d62e9b57c0413f8e5da917b263c0d5',
  oneTransaction: 'b06d93f1e7524ac8891b3e60d74fa25c8137e4d9',
  previousRelease: '93ae50c7d1f24b68e07c5a91fd382e46b7d0185f',
} as const;

/** The repository that the change went through, on the company's own GitHub server. */
export const REPOSITORY = 'tessera/checkout-api';
/** The first part of every address of the company's GitHub server. */
export const GITHUB = 'https://github.example.net';
