/** One row of the timeline: the mark says which record of the evidence it cites. */
export interface TimelineRow {
  readonly mark: string;
  readonly text: string;
  readonly actor: string;
  readonly keyMoment?: 'started' | 'detected' | 'mitigated' | 'resolved';
}

/** The timeline of the post-mortem; times come from the cited records. */
export const TIMELINE: readonly TimelineRow[] = [
  {
    mark: 'commit-merged',
    text: 'Change #482 is merged: the database pool of checkout-api goes from 20 to 4 connections a pod',
    actor: 'GitHub',
  },
  {
    mark: 'deployment',
    text: 'Deployment of checkout-api 2026.3.10-2 to production starts',
    actor: 'Deployment pipeline',
  },
  {
    mark: 'rollout-done',
    text: 'All four pods run with the small pool; error rate and latency look as before',
    actor: 'Deployment pipeline',
  },
  {
    mark: 'newsletter',
    text: 'The spring newsletter starts to go out; one lamp is at the top of it',
    actor: 'Campaign tool',
  },
  {
    mark: 'lock-wait',
    text: 'PostgreSQL reports the first wait for a stock row of more than a second',
    actor: 'db-primary',
  },
  {
    mark: 'onset',
    text: 'First request fails with "timeout exceeded when trying to connect"',
    actor: 'checkout-api',
    keyMoment: 'started',
  },
  {
    mark: 'gateway-degraded',
    text: 'The gateway marks checkout-api as degraded',
    actor: 'Edge gateway',
  },
  {
    mark: 'support-first',
    text: 'Five customers have told support that payment does not finish',
    actor: 'Support',
  },
  {
    mark: 'alert-firing',
    text: 'CheckoutErrorRateHigh fires: more than 5% of responses have been 5xx for five minutes',
    actor: 'Alertmanager',
    keyMoment: 'detected',
  },
  { mark: 'page', text: 'The checkout rota is paged', actor: 'Pager' },
  { mark: 'acknowledged', text: 'The page is acknowledged', actor: 'Checkout on-call' },
  {
    mark: 'declared',
    text: 'Incident declared as SEV2, incident channel opened',
    actor: 'Checkout on-call',
  },
  {
    mark: 'commander',
    text: 'Incident command is taken, communications are assigned',
    actor: 'Incident commander',
  },
  {
    mark: 'escalated',
    text: 'Raised to SEV1: customers cannot pay and have no workaround',
    actor: 'Incident commander',
  },
  {
    mark: 'hypothesis',
    text: 'Working theory: the payment provider (authorisations are down, its status page shows a notice, the error speaks of connecting)',
    actor: 'Payments',
  },
  {
    mark: 'status-page',
    text: 'Status page: some customers cannot complete checkout',
    actor: 'Communications',
  },
  {
    mark: 'decision-route',
    text: 'Decision: use the secondary payment route for ten minutes as a test of the theory',
    actor: 'Incident commander',
  },
  {
    mark: 'route-switched',
    text: 'Pods switch to the secondary payment route; the share of failures does not change',
    actor: 'checkout-api',
  },
  {
    mark: 'set-aside',
    text: 'The provider sees no errors and less traffic than usual; the theory is set aside',
    actor: 'Payments',
  },
  { mark: 'database-joined', text: 'Database reliability joins', actor: 'Database reliability' },
  {
    mark: 'counted',
    text: 'checkout-api holds exactly 16 connections, 13 to 16 of them inside a transaction: 4 pods times 4',
    actor: 'Database reliability',
  },
  {
    mark: 'diagnosis',
    text: 'The pods log poolMax 4 since 13:02, and the stack in the error points into pg-pool: what times out is the wait for our own pool',
    actor: 'Checkout on-call',
  },
  {
    mark: 'lock-explained',
    text: "Why the pools fill: checkout keeps the item's stock row, and a connection, until the provider has answered, and buyers of the lamp queue behind each other",
    actor: 'Database reliability',
  },
  {
    mark: 'decision',
    text: 'Decision: roll #482 back instead of raising the number forward',
    actor: 'Incident commander',
  },
  {
    mark: 'freeze',
    text: 'The pipeline refuses production: change freeze since 14:00, an exception is needed',
    actor: 'Deployment pipeline',
  },
  {
    mark: 'approved',
    text: 'Freeze exception FE-19 is approved',
    actor: 'Release management',
  },
  {
    mark: 'deployment-rollback',
    text: 'Deployment of the rollback to production starts',
    actor: 'Deployment pipeline',
  },
  {
    mark: 'rollback-done',
    text: 'All four pods run with 20 connections; the last request fails at 14:24:32',
    actor: 'Deployment pipeline',
    keyMoment: 'mitigated',
  },
  { mark: 'alert-resolved', text: 'CheckoutErrorRateHigh is resolved', actor: 'Alertmanager' },
  {
    mark: 'reconciled',
    text: 'Comparison with the provider: no authorisation without an order',
    actor: 'Payments',
  },
  {
    mark: 'all-clear',
    text: 'All clear: orders have been at the usual rate for ten minutes',
    actor: 'Incident commander',
    keyMoment: 'resolved',
  },
];
