import { at, isoMillis } from './clock.ts';
import { type EvidenceFile, layOut } from './evidence-file.ts';
import { createRandom, HEX } from './random.ts';
import { MOMENTS } from './story.ts';

type Labels = Readonly<Record<string, string>>;

interface Rule {
  readonly labels: Labels;
  readonly summary: string;
  readonly description: string;
}

const PRODUCTION = { cluster: 'eu-north', environment: 'production' } as const;

const RULES = {
  errors: {
    labels: { alertname: 'CheckoutErrorRateHigh', service: 'checkout-api', severity: 'critical' },
    summary: 'checkout-api answers with 5xx',
    description: '34% of responses over 5 minutes are 5xx (threshold 5% for 5 minutes)',
  },
  latency: {
    labels: { alertname: 'CheckoutLatencyP95High', service: 'checkout-api', severity: 'warning' },
    summary: 'checkout-api is slow',
    description: 'p95 of checkout-api is 3.0 s (threshold 2.5 s for 5 minutes)',
  },
  authorisations: {
    labels: { alertname: 'PaymentAuthorisationsLow', service: 'payments', severity: 'critical' },
    summary: 'Fewer payment authorisations than usual',
    description: 'Authorisations are 41% below the same minute of last week',
  },
  orders: {
    labels: { alertname: 'OrdersPerMinuteLow', service: 'storefront', severity: 'critical' },
    summary: 'Fewer orders than usual',
    description: 'Orders placed are 55% below the same minute of last week',
  },
  agentDisk: {
    labels: { alertname: 'DiskWillFill', service: 'build-agents', severity: 'warning' },
    summary: 'Disk of build-agent-06 fills within 4 hours',
    description: '/var/lib/docker has 11% left',
  },
  wiki: {
    labels: { alertname: 'CertificateExpiresSoon', service: 'wiki', severity: 'warning' },
    summary: 'Certificate of wiki.example.net expires in 13 days',
    description: 'Renewal is manual for this host',
  },
  replica: {
    labels: { alertname: 'ReplicaLagHigh', service: 'db-reporting', severity: 'warning' },
    summary: 'db-reporting lags behind',
    description: 'Replay lag is 96 s (threshold 60 s for 10 minutes)',
  },
} as const satisfies Record<string, Rule>;

type RuleName = keyof typeof RULES;

// The lives of alerts; evaluation times come with the milliseconds of their rule group.
const LIVES: Readonly<Record<RuleName, { readonly from: number; readonly until: number }>> = {
  agentDisk: { from: at('12:31:20.711'), until: at('12:58:20.711') },
  wiki: { from: at('12:45:05.302'), until: at('23:00:00') },
  errors: { from: MOMENTS.alertFiring + 154, until: MOMENTS.alertResolved + 154 },
  latency: { from: at('13:18:00.154'), until: at('14:28:20.154') },
  authorisations: { from: at('13:19:20.482'), until: at('14:29:40.482') },
  orders: { from: at('13:22:30.090'), until: at('14:33:30.090') },
  replica: { from: at('13:44:12.377'), until: at('13:51:12.377') },
};

interface Notification {
  readonly at: number;
  readonly receiver: string;
  readonly alerts: readonly RuleName[];
  readonly mark?: string;
}

// What Alertmanager sent, in the order in which it sent it: group by service, repeat after 30 minutes.
const NOTIFICATIONS: readonly Notification[] = [
  { at: at('12:31:51'), receiver: 'platform-chat', alerts: ['agentDisk'] },
  { at: at('12:45:36'), receiver: 'platform-chat', alerts: ['wiki'] },
  { at: at('12:58:52'), receiver: 'platform-chat', alerts: ['agentDisk'] },
  {
    at: MOMENTS.paged - 2000,
    receiver: 'checkout-pager',
    alerts: ['errors'],
    mark: 'alert-firing',
  },
  { at: at('13:18:31'), receiver: 'checkout-pager', alerts: ['errors', 'latency'] },
  {
    at: at('13:19:51'),
    receiver: 'payments-chat',
    alerts: ['authorisations'],
    mark: 'alert-authorisations',
  },
  { at: at('13:23:01'), receiver: 'commerce-chat', alerts: ['orders'], mark: 'alert-orders' },
  { at: at('13:44:43'), receiver: 'platform-chat', alerts: ['replica'] },
  { at: at('13:48:31'), receiver: 'checkout-pager', alerts: ['errors', 'latency'] },
  { at: at('13:51:43'), receiver: 'platform-chat', alerts: ['replica'] },
  { at: at('14:18:31'), receiver: 'checkout-pager', alerts: ['errors', 'latency'] },
  { at: at('14:28:51'), receiver: 'checkout-pager', alerts: ['errors', 'latency'] },
  { at: at('14:30:11'), receiver: 'payments-chat', alerts: ['authorisations'] },
  {
    at: at('14:30:41'),
    receiver: 'checkout-pager',
    alerts: ['errors'],
    mark: 'alert-resolved',
  },
  { at: at('14:34:01'), receiver: 'commerce-chat', alerts: ['orders'], mark: 'orders-resolved' },
];

/** Alertmanager's webhook payloads (version 4), one a line. */
export function writeAlertmanagerWebhooks(): EvidenceFile {
  return layOut(
    'evidence/alertmanager-webhooks.jsonl',
    NOTIFICATIONS.map((notification) => ({
      at: citedInstant(notification),
      text: JSON.stringify(payload(notification)),
      mark: notification.mark,
    })),
  );
}

// A payload does not say when it was sent; its instant is that of its newest change.
function citedInstant({ at: sent, alerts }: Notification): number {
  const changes = alerts.flatMap((name) => [LIVES[name].from, LIVES[name].until]);
  return Math.max(...changes.filter((change) => change <= sent));
}

function payload({ at: sent, receiver, alerts }: Notification): object {
  const firing = alerts.some((name) => LIVES[name].until > sent);
  const labels = alerts.map((name): Labels => ({ ...RULES[name].labels, ...PRODUCTION }));
  const service = labels[0]?.service ?? '';
  const only = alerts.length === 1 ? alerts[0] : undefined;
  return {
    receiver,
    status: firing ? 'firing' : 'resolved',
    alerts: alerts.map((name) => alert(name, sent)),
    groupLabels: { service },
    commonLabels: common(labels),
    commonAnnotations: only === undefined ? {} : annotations(only),
    externalURL: 'https://alerts.example.net',
    version: '4',
    groupKey: `{}/{severity=~"critical|warning"}:{service="${service}"}`,
    truncatedAlerts: 0,
  };
}

function alert(name: RuleName, sent: number): object {
  const { from, until } = LIVES[name];
  const { labels } = RULES[name];
  const over = until <= sent;
  return {
    status: over ? 'resolved' : 'firing',
    labels: sorted({ ...labels, ...PRODUCTION }),
    annotations: annotations(name),
    startsAt: isoMillis(from),
    endsAt: over ? isoMillis(until) : '0001-01-01T00:00:00Z',
    generatorURL: `https://prometheus.example.net/graph?g0.expr=${labels.alertname}&g0.tab=1`,
    fingerprint: createRandom(`alert ${name}`).text(16, HEX),
  };
}

function annotations(name: RuleName): Labels {
  const { description, summary, labels } = RULES[name];
  const runbook = `https://runbooks.example.net/${labels.alertname}`;
  return { description, runbook_url: runbook, summary };
}

function common(all: readonly Labels[]): Labels {
  const [first, ...others] = all;
  const shared = Object.entries(first ?? {}).filter(([key, value]) =>
    others.every((labels) => labels[key] === value),
  );
  return sorted(Object.fromEntries(shared));
}

// Go prints the keys of a map in order.
function sorted(labels: Labels): Labels {
  return Object.fromEntries(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
