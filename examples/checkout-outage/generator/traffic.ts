import { at, interpolate, MINUTE, SECOND } from './clock.ts';
import { createRandom, type Random } from './random.ts';
import { MOMENTS, type Pod, podsAt } from './story.ts';

/** How a request ended. */
export type Outcome = 'completed' | 'declined' | 'no_connection';

/** One request to checkout-api. */
export interface ApiRequest {
  readonly id: string;
  readonly cart: string;
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly step: Step;
  readonly pod: Pod;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly status: number;
  readonly outcome: Outcome;
  /** How long the payment provider took, when it was asked. */
  readonly authorisedIn?: number | undefined;
}

/** What a buyer does on the way to an order. */
export type Step = 'open' | 'read' | 'ship' | 'pay' | 'order';

const JOURNEY: readonly Step[] = ['open', 'read', 'ship', 'read', 'pay', 'order'];
const GIVE_UP_AFTER = 3;
const LEAVES_AFTER_FAILURE = 0.3;
const CART_ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';

// New buyers a minute: lunchtime, then the newsletter, then an ordinary afternoon.
const ARRIVALS = [
  [at('12:00:00'), 27],
  [at('13:04:30'), 29],
  [at('13:08:00'), 56],
  [at('13:20:00'), 61],
  [at('13:45:00'), 40],
  [at('14:05:00'), 31],
  [at('15:30:00'), 28],
] as const;

// A request that starts here is the first to fail, three seconds later.
const FIRST_STARVED = MOMENTS.onset - 3 * SECOND;

// The share of requests that find no connection in a pod whose pool holds four.
const STARVED = [
  [FIRST_STARVED, 0.08],
  [at('13:10:30'), 0.12],
  [at('13:12:30'), 0.3],
  [at('13:16:00'), 0.44],
  [at('13:40:00'), 0.52],
  [at('14:05:00'), 0.48],
  [at('14:24:30'), 0.46],
] as const;

/** Every request from the beginning of the evidence, in the order in which they ended. */
export function simulateTraffic(until: number): readonly ApiRequest[] {
  const random = createRandom('traffic 35');
  const requests: ApiRequest[] = [];
  for (const arrival of arrivals(random, until)) {
    requests.push(...journey(random, arrival));
  }
  return requests.sort((a, b) => a.endedAt - b.endedAt || (a.id < b.id ? -1 : 1));
}

// A Poisson process whose rate follows ARRIVALS, by thinning; it starts early so that noon is busy.
function* arrivals(random: Random, until: number): Generator<number> {
  const top = Math.max(...ARRIVALS.map(([, rate]) => rate));
  let instant = MOMENTS.evidenceFrom - 3 * MINUTE;
  for (;;) {
    instant += (-Math.log(1 - random.next()) * MINUTE) / top;
    if (instant >= until) return;
    if (random.next() * top < interpolate(ARRIVALS, instant)) yield Math.floor(instant);
  }
}

// One buyer: each step is tried again after a failure, and the buyer leaves after the third.
function* journey(random: Random, startedAt: number): Generator<ApiRequest> {
  const cart = random.text(7, CART_ALPHABET);
  let instant = startedAt;
  for (const step of JOURNEY) {
    if (step === 'pay' && random.chance(0.09)) return; // leaves before paying, as on any day
    let request = send(random, { cart, step, instant });
    for (let tries = 1; request.outcome === 'no_connection'; tries += 1) {
      if (request.endedAt >= MOMENTS.evidenceFrom) yield request;
      if (tries === GIVE_UP_AFTER || random.chance(LEAVES_AFTER_FAILURE)) return;
      instant = request.endedAt + random.whole(1800, 9000);
      request = send(random, { cart, step, instant });
    }
    if (request.endedAt >= MOMENTS.evidenceFrom) yield request;
    if (request.outcome === 'declined' && random.chance(0.4)) return;
    instant = request.endedAt + random.whole(2 * SECOND, 24 * SECOND);
  }
}

interface Sending {
  readonly cart: string;
  readonly step: Step;
  readonly instant: number;
}

function send(random: Random, { cart, step, instant }: Sending): ApiRequest {
  const pod = random.pick(podsAt(instant));
  const id = `r-${random.text(6, '0123456789abcdefghjkmnpqrstvwxyz')}`;
  const sent = { id, cart, step, pod, startedAt: instant, ...addressOf(step, cart) };

  if (pod.poolMax === 4 && random.next() < starved(instant)) {
    const endedAt = instant + 3000 + random.whole(1, 38);
    return { ...sent, endedAt, status: 503, outcome: 'no_connection' };
  }

  const waited = waitForConnection(random, pod, instant);
  if (step !== 'pay') {
    const endedAt = instant + waited + random.whole(9, step === 'read' ? 46 : 88);
    return { ...sent, endedAt, status: step === 'open' ? 201 : 200, outcome: 'completed' };
  }
  const authorisedIn = authorise(random, instant);
  const endedAt = instant + waited + authorisedIn + random.whole(18, 64);
  const declined = random.chance(0.035);
  return declined
    ? { ...sent, endedAt, status: 402, outcome: 'declined', authorisedIn }
    : { ...sent, endedAt, status: 200, outcome: 'completed', authorisedIn };
}

function addressOf(step: Step, cart: string): Pick<ApiRequest, 'method' | 'url'> {
  const cartUrl = `/carts/${cart}`;
  switch (step) {
    case 'open':
      return { method: 'POST', url: `${cartUrl}/checkout` };
    case 'read':
      return { method: 'GET', url: `${cartUrl}/checkout` };
    case 'ship':
      return { method: 'PUT', url: `${cartUrl}/shipping` };
    case 'pay':
      return { method: 'POST', url: `${cartUrl}/pay` };
    case 'order':
      return { method: 'GET', url: `/orders/${cart}` };
  }
}

const starved = (instant: number): number =>
  instant < FIRST_STARVED ? 0 : interpolate(STARVED, instant);

// Before the first failure the small pools already make requests wait; afterwards they wait long.
function waitForConnection(random: Random, { poolMax }: Pod, instant: number): number {
  if (poolMax !== 4 || instant < MOMENTS.newsletter) return random.whole(0, 2);
  return random.whole(0, instant < MOMENTS.onset ? 420 : 2700);
}

// The provider is a little slower while the newsletter is read everywhere; it never fails.
function authorise(random: Random, instant: number): number {
  const busy = instant > MOMENTS.newsletter && instant < at('14:25:00');
  const [low, high] = busy ? [920, 2180] : [780, 1720];
  return Math.floor((random.whole(low, high) + random.whole(low, high)) / 2);
}
