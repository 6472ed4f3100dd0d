import { at, isoMillis, MINUTE, SECOND } from './clock.ts';
import { type EvidenceFile, layOut, type MarkedRecord } from './evidence-file.ts';
import { createRandom, type Random } from './random.ts';
import { MOMENTS } from './story.ts';
import type { ApiRequest } from './traffic.ts';

const GATEWAYS = ['gateway-1.example.net', 'gateway-2.example.net'] as const;
type Gateway = (typeof GATEWAYS)[number];

// Facility local3 (19), severities of RFC 5424.
const SEVERITY = { error: 3, warning: 4, notice: 5, info: 6 } as const;
const FACILITY = 19;

interface Entry {
  readonly at: number;
  readonly gateway: Gateway;
  readonly severity: keyof typeof SEVERITY;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly mark?: string | undefined;
}

/** The edge gateways' syslog (RFC 5424): a sample of accesses and what the gateways noticed. */
export function writeGatewaySyslog(requests: readonly ApiRequest[]): EvidenceFile {
  const random = createRandom('gateway');
  const entries = [
    ...accesses(random, requests),
    ...healthReports(requests),
    ...certificateChecks(),
    ...configurationReloads(),
  ].filter((entry) => entry.at < MOMENTS.metricsUntil);
  entries.sort((a, b) => a.at - b.at);
  return layOut('evidence/gateway.syslog', entries.map(print));
}

function print({
  gateway,
  severity,
  messageId,
  data,
  message,
  mark,
  ...entry
}: Entry): MarkedRecord {
  const priority = FACILITY * 8 + SEVERITY[severity];
  const process = gateway === GATEWAYS[0] ? 812 : 797;
  const pairs = Object.entries(data).map(([name, value]) => ` ${name}="${value}"`);
  const structured = `[edge@32473${pairs.join('')}]`; // 32473: the enterprise number for examples
  const head = `<${priority}>1 ${isoMillis(entry.at)} ${gateway} edge-gateway ${process} ${messageId}`;
  return { at: entry.at, text: `${head} ${structured} ${message}`, mark };
}

// One access in fifty that went well and one in eight that did not.
function accesses(random: Random, requests: readonly ApiRequest[]): Entry[] {
  const seen = requests.filter(({ outcome }) =>
    random.chance(outcome === 'no_connection' ? 0.12 : 0.02),
  );
  let marked = false;
  return seen.map((request) => {
    const { id, method, url, status, endedAt, startedAt, pod } = request;
    const failed = status >= 500;
    const mark = failed && !marked ? 'gateway-first-503' : undefined;
    marked ||= failed;
    const ms = endedAt - startedAt + random.whole(1, 4);
    return {
      at: endedAt + random.whole(1, 3),
      gateway: random.pick(GATEWAYS),
      severity: failed ? 'warning' : 'info',
      messageId: 'ACCESS',
      data: { req: id, status, ms, upstream: pod.address },
      message: `${method} ${url} ${status}`,
      mark,
    };
  });
}

// Once a minute each gateway says how its upstream does, when it does not do well.
function healthReports(requests: readonly ApiRequest[]): Entry[] {
  const entries: Entry[] = [];
  let degraded = false;
  for (let instant = at('12:01:00'); instant < MOMENTS.metricsUntil; instant += MINUTE) {
    const recent = requests.filter(
      ({ endedAt }) => endedAt >= instant - MINUTE && endedAt < instant,
    );
    const failed = recent.filter(({ status }) => status >= 500).length;
    const share = Math.round((100 * failed) / Math.max(1, recent.length));
    if (share >= 5) entries.push(healthEntry(instant, share, degraded));
    if (share < 5 && degraded) entries.push(healthyAgain(instant));
    degraded = share >= 5;
  }
  return entries;
}

function healthEntry(instant: number, share: number, already: boolean): Entry {
  return {
    at: instant + 40,
    gateway: GATEWAYS[0],
    severity: already ? 'warning' : 'error',
    messageId: 'UPSTREAM',
    data: { upstream: 'checkout-api', share },
    message: `upstream checkout-api degraded: ${share}% of responses in the last minute were 5xx`,
    mark: already ? undefined : 'gateway-degraded',
  };
}

function healthyAgain(instant: number): Entry {
  return {
    at: instant + 40,
    gateway: GATEWAYS[0],
    severity: 'notice',
    messageId: 'UPSTREAM',
    data: { upstream: 'checkout-api', share: 0 },
    message: 'upstream checkout-api healthy again',
    mark: 'gateway-healthy',
  };
}

function certificateChecks(): Entry[] {
  return GATEWAYS.flatMap((gateway, index) =>
    [at('12:17:30'), at('13:17:30'), at('14:17:30')].map((instant) => ({
      at: instant + index * 4 * SECOND,
      gateway,
      severity: 'notice' as const,
      messageId: 'TLS',
      data: { name: 'shop.example.net', days: 41 },
      message: 'certificate for shop.example.net valid for 41 days',
    })),
  );
}

function configurationReloads(): Entry[] {
  return [at('12:26:11'), at('13:33:52'), at('14:51:20')].map((instant, index) => ({
    at: instant,
    gateway: GATEWAYS[1],
    severity: 'notice' as const,
    messageId: 'RELOAD',
    data: { generation: 118 + index },
    message: `configuration reloaded, generation ${118 + index}: blog redirects`,
  }));
}
