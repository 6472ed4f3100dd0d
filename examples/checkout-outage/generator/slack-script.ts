import { type Handle, PEOPLE } from './story.ts';

/** Channels of the workspace that the export holds, with what they are for. */
export const CHANNELS = {
  campaigns: 'What Commerce sends to customers, and when',
  deploys: 'Every deployment, and the change freeze',
  'checkout-oncall': 'Alerts of checkout-api and whoever is on call',
  'support-desk': 'What customers tell us',
  'inc-0310-checkout': 'Checkout answers 503 since 13:09 UTC',
} as const;

/** The name of a channel. */
export type ChannelName = keyof typeof CHANNELS;

/** Applications that post. */
export const BOTS = {
  'ship-it': 'B04SHP1TQ7X',
  pager: 'B04PGR6ZN2D',
  'campaign-desk': 'B05CMP9WK3L',
} as const;

/** One message, before it becomes Slack's JSON. */
export interface Scripted {
  readonly channel: ChannelName;
  readonly at: string;
  readonly by: Handle | keyof typeof BOTS;
  readonly text: string;
  /** A name by which replies find this message. */
  readonly id?: string;
  readonly replyTo?: string;
  readonly reactions?: Readonly<Record<string, readonly Handle[]>>;
  readonly editedAt?: string;
  readonly event?: 'channel_join' | 'channel_topic';
  readonly mark?: string;
}

type Rest = Omit<Scripted, 'channel' | 'at' | 'by' | 'text'>;

const inChannel =
  (channel: ChannelName) =>
  (at: string, by: Scripted['by'], text: string, rest: Rest = {}): Scripted => {
    return { channel, at, by, text, ...rest };
  };
const mention = (handle: Handle): string => `<@${PEOPLE[handle].slackId}>`;

const campaigns = inChannel('campaigns');
const deploys = inChannel('deploys');
const oncall = inChannel('checkout-oncall');
const support = inChannel('support-desk');
const incident = inChannel('inc-0310-checkout');
const joins = (at: string, by: Handle): Scripted =>
  incident(at, by, `${mention(by)} has joined the channel`, { event: 'channel_join' });

/** What people and applications said that day. */
export const SCRIPT: readonly Scripted[] = [
  campaigns(
    '09:14:20',
    'tomas',
    'Spring newsletter is final. One lamp on top, the rest is the usual grid. Out at 13:05 UTC.',
    { reactions: { bulb: ['leilani'] } },
  ),
  campaigns(
    '13:05:01',
    'campaign-desk',
    'Campaign *Spring at home* started: 412,000 recipients, first batch 60,000',
    { mark: 'newsletter' },
  ),

  deploys('08:02:19', 'ship-it', 'Deploying `checkout-api` 2026.3.10-1 (93ae50c) to *production*'),
  deploys(
    '08:05:01',
    'ship-it',
    'Deployed `checkout-api` 2026.3.10-1 to *production* in 2 m 40 s, 4/4 pods ready',
  ),
  deploys(
    '09:30:00',
    'ingrid',
    'Reminder: the spring sale change freeze begins today at *14:00 UTC* and ends on 16 March. The 13:00 train is the last one before it.',
    { reactions: { eyes: ['nadia', 'mateusz'], '+1': ['jun'] } },
  ),
  deploys('12:49:04', 'ship-it', 'Deploying `checkout-api` 2026.3.10-2 (e25b9f0) to *staging*'),
  deploys(
    '12:51:24',
    'ship-it',
    'Deployed `checkout-api` 2026.3.10-2 to *staging* in 2 m 20 s, 4/4 pods ready',
  ),
  deploys(
    '12:58:41',
    'nadia',
    'The pool change is green in staging, load test included. It goes out with the 13:00 train, so that db-primary has room through the sale :train2:',
  ),
  deploys('13:02:06', 'ship-it', 'Deploying `checkout-api` 2026.3.10-2 (e25b9f0) to *production*'),
  deploys(
    '13:04:40',
    'ship-it',
    'Deployed `checkout-api` 2026.3.10-2 to *production* in 2 m 34 s, 4/4 pods ready',
    { mark: 'rollout-done' },
  ),
  deploys(
    '13:07:12',
    'nadia',
    'Error rate and latency look as before, and the worst case on db-primary now fits into its 200.',
    { reactions: { tada: ['priya'] } },
  ),
  deploys('14:13:33', 'ship-it', 'Deploying `checkout-api` 2026.3.10-1 (93ae50c) to *staging*'),
  deploys(
    '14:14:02',
    'ship-it',
    ':no_entry: Production is in change freeze *spring-sale* since 14:00 UTC. An exception needs the approval of a release manager: FE-19 opened.',
    { mark: 'freeze' },
  ),
  deploys(
    '14:19:35',
    'ingrid',
    'FE-19 approved. Sorry for the wait, I was on a train without a signal.',
    { mark: 'approved', reactions: { pray: ['nadia', 'amara'] } },
  ),
  deploys('14:20:12', 'ship-it', 'Deploying `checkout-api` 2026.3.10-1 (93ae50c) to *production*'),
  deploys(
    '14:24:32',
    'ship-it',
    'Deployed `checkout-api` 2026.3.10-1 to *production* in 4 m 22 s, 4/4 pods ready',
    { mark: 'rollback-done' },
  ),

  oncall(
    '13:17:12',
    'pager',
    '[FIRING:1] *CheckoutErrorRateHigh* critical: 34% of responses over 5 minutes are 5xx. Paged the checkout rota.',
    { mark: 'page' },
  ),
  oncall('13:18:32', 'jun', 'Acknowledged, looking.', { mark: 'acknowledged' }),
  oncall(
    '13:18:34',
    'pager',
    '[FIRING:2] CheckoutErrorRateHigh critical, CheckoutLatencyP95High warning',
  ),
  oncall('13:20:20', 'jun', '503s on every route. Opening an incident channel.'),
  oncall('14:30:42', 'pager', '[RESOLVED] CheckoutErrorRateHigh'),

  support(
    '13:12:48',
    'leilani',
    'Two chats about a spinner on the payment page. Asking for screenshots.',
    { id: 'spinner' },
  ),
  support('13:15:30', 'leilani', 'Five now, all with the lamp from the newsletter.', {
    replyTo: 'spinner',
    mark: 'support-first',
  }),
  support(
    '13:25:02',
    'leilani',
    'There is an incident channel. I write the status page; please answer with macro *checkout-trouble*.',
  ),

  joins('13:21:05', 'jun'),
  incident(
    '13:21:08',
    'jun',
    'Declaring *SEV2*. Almost half of the answers of checkout-api are 503 since 13:09. The error is `timeout exceeded when trying to connect`.',
    { editedAt: '13:22:10', mark: 'declared' },
  ),
  incident(
    '13:21:40',
    'jun',
    `${mention('jun')} set the channel topic: Checkout answers 503 since 13:09 UTC`,
    { event: 'channel_topic' },
  ),
  joins('13:23:20', 'amara'),
  incident(
    '13:23:40',
    'amara',
    `I take command. ${mention('jun')} stays on checkout-api, I am asking Leilani for communications. Next summary at 13:35.`,
    { mark: 'commander' },
  ),
  joins('13:24:10', 'leilani'),
  joins('13:24:22', 'tomas'),
  incident(
    '13:24:51',
    'tomas',
    'Orders are at less than half of a Tuesday, and the newsletter is out. What can I tell the board?',
    { id: 'board' },
  ),
  incident(
    '13:25:30',
    'amara',
    'That customers cannot rely on checkout, that three people are on it and more are coming, and that the next news comes at 13:35.',
    { replyTo: 'board', reactions: { '+1': ['tomas'] } },
  ),
  incident(
    '13:26:15',
    'amara',
    'Raising this to *SEV1*: customers cannot pay, and there is no workaround for them.',
    { mark: 'escalated', reactions: { rotating_light: ['jun', 'leilani'] } },
  ),
  joins('13:27:44', 'mateusz'),
  incident(
    '13:28:50',
    'mateusz',
    'Authorisations are 41% down, and the provider has had a notice on its status page since 12:50: elevated latency for some cards. `trying to connect` fits that: our calls to them time out. Working theory: the payment provider.',
    { mark: 'hypothesis', id: 'theory' },
  ),
  incident('13:29:40', 'jun', 'Plausible from here. Their p95 is up from 1.6 to 2.0 s as well.', {
    replyTo: 'theory',
  }),
  incident(
    '13:31:20',
    'leilani',
    'Status page is out: _Some customers cannot complete checkout. We are investigating._ Carts are kept.',
    { mark: 'status-page' },
  ),
  incident(
    '13:35:05',
    'amara',
    'Summary 13:35. About half of requests fail. Theory: the payment provider. Next: the secondary route. Open question: why do reads of a cart fail too?',
  ),
  incident('13:36:12', 'jun', 'About the reads: could be load, everybody reloads the page.'),
  incident(
    '13:37:15',
    'amara',
    `Agreed: we switch to the secondary payment route and give it ten minutes. ${mention('mateusz')} please go ahead.`,
    { mark: 'decision-route' },
  ),
  incident('13:38:07', 'mateusz', 'Switched, all four pods have noticed.'),
  incident(
    '13:45:20',
    'jun',
    'ReplicaLagHigh on db-reporting just came in. Other host, and the hourly refresh is running; parking it.',
    { reactions: { ok_hand: ['amara'] } },
  ),
  incident(
    '13:49:10',
    'mateusz',
    'Eleven minutes on the secondary route: same latency, same share of 503s.',
  ),
  incident(
    '13:52:30',
    'mateusz',
    'The provider called back: no errors on their side, and they see *fewer* requests from us than usual. It is not the provider; I am setting the theory aside.',
    { mark: 'set-aside' },
  ),
  incident(
    '13:53:20',
    'amara',
    'Good to know for certain. What do we see that a provider problem would not explain?',
    { id: 'question' },
  ),
  incident(
    '13:54:02',
    'jun',
    'Reads fail as well. And every failure takes 3.0 s, never 2.9 and never 3.2.',
    { replyTo: 'question', reactions: { bulb: ['amara', 'mateusz'] } },
  ),
  incident(
    '13:54:25',
    'mateusz',
    'A constant, so a timeout of our own. Our provider timeout is 15 s.',
    { replyTo: 'question' },
  ),
  incident('13:54:40', 'amara', `${mention('priya')} could you look at db-primary with us?`),
  joins('13:55:10', 'priya'),
  incident('13:55:16', 'priya', 'Here. Reading up, then logging in.', { mark: 'database-joined' }),
  incident(
    '13:59:02',
    'priya',
    'db-primary is bored: CPU 12%, disk quiet, 158 of 200 connections.',
  ),
  incident(
    '14:03:25',
    'priya',
    'checkout-api has exactly 16 connections, and 13 to 16 of them are always inside a transaction, most of them waiting for a lock. 16 is 4 pods times 4. Is 4 the pool size?',
    { mark: 'counted', id: 'sixteen' },
  ),
  incident('14:04:30', 'jun', 'It is 20 as far as I know. Checking what the pods say.', {
    replyTo: 'sixteen',
  }),
  incident(
    '14:06:45',
    'jun',
    'Found it: the pods started at 13:02 say `configuration loaded … poolMax: 4`. That is #482, merged 12:46. One error line in eight has a stack, and it points into pg-pool: what times out is the wait for our own database pool.',
    { mark: 'diagnosis', reactions: { tada: ['priya', 'amara', 'mateusz'] } },
  ),
  joins('14:07:20', 'nadia'),
  incident(
    '14:07:58',
    'nadia',
    'I opened that one. It was sized from 30 days of connections in use, p95 2.8 a pod, and it passed the load test at twice the traffic. The load test spreads over 5,000 items and its payment stub answers in 20 ms.',
    { id: 'sizing', reactions: { heart: ['amara', 'jun', 'priya'] } },
  ),
  incident('14:08:40', 'amara', 'Thank you, that is exactly the context we need.', {
    replyTo: 'sizing',
  }),
  incident(
    '14:09:31',
    'priya',
    'And here is why it fills: buyers of the lamp all lock the same stock row, and checkout keeps that lock, and its connection, until the provider has answered. Everybody behind waits with a connection in hand, for up to 30 s.',
    { mark: 'lock-explained' },
  ),
  incident(
    '14:11:20',
    'amara',
    'Decision: we roll #482 back. Raising the number forward needs a build and 20 minutes; 2026.3.10-1 is in the registry. db-primary has room for 80.',
    { mark: 'decision', id: 'decision' },
  ),
  incident(
    '14:11:41',
    'priya',
    '80 plus reporting makes about 215 in the worst case and 160 in practice. I watch it, and can pause reporting.',
    { replyTo: 'decision' },
  ),
  incident(
    '14:12:20',
    'nadia',
    'The revert is on main, so that the next train does not bring the change back. 2026.3.10-1 goes to staging first, the pipeline wants that.',
  ),
  incident(
    '14:14:30',
    'nadia',
    'The pipeline refuses production: change freeze since 14:00. It has no path for a rollback, it wants an exception.',
  ),
  incident('14:15:05', 'amara', `Calling ${mention('ingrid')}.`),
  incident(
    '14:17:40',
    'amara',
    'No answer yet, trying the deputy as well. Meanwhile reporting is paused, thank you Priya.',
  ),
  incident('14:20:15', 'nadia', 'Approved, and rolling to production.'),
  incident('14:21:30', 'jun', 'First new pod takes traffic: pool of 20, none waiting.', {
    reactions: { crossed_fingers: ['amara', 'leilani', 'nadia'] },
  }),
  incident('14:24:41', 'nadia', '4/4 pods run with 20 connections.', {
    mark: 'rollback-announced',
  }),
  incident('14:25:50', 'jun', 'Last 503 at 14:24:32. Orders are climbing.', {
    mark: 'recovery',
    reactions: { tada: ['amara', 'mateusz', 'tomas', 'leilani'] },
  }),
  incident('14:28:20', 'mateusz', 'Back on the primary payment route.'),
  incident(
    '14:36:10',
    'mateusz',
    'Compared with the provider: no authorisation without an order. The connection is taken before the provider is asked, so nobody paid for nothing.',
    { mark: 'reconciled', reactions: { relieved: ['leilani', 'tomas', 'amara'] } },
  ),
  incident(
    '14:39:00',
    'amara',
    'All clear. Alerts are resolved, and orders have been at the usual rate for ten minutes. Thank you all; the post-mortem is tomorrow at 15:00 UTC. It is about how our systems made this possible.',
    {
      mark: 'all-clear',
      reactions: { green_heart: ['jun', 'priya', 'mateusz', 'nadia', 'leilani', 'tomas'] },
    },
  ),
  incident(
    '14:40:12',
    'leilani',
    'Status page: resolved. A letter to everybody with a kept cart goes out at 16:00.',
  ),
];
