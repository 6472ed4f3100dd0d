import { Readable } from 'node:stream';
import { API_PREFIX, Change } from '@kintsugi/contract';
import { Id, KintsugiError } from '@kintsugi/domain';
import { getIncident } from '@kintsugi/workflow';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AppDeps } from '../app-deps.ts';
import type { Heard } from './change-feed.ts';
import { parseRequest } from './parse-request.ts';

const HEARTBEAT_MS = 20_000;
const RETRY_MS = 2_000;

/** Everything an open page shows of an incident. */
const ALL = Change.shape.what.options;

const Params = z.object({ incidentId: Id });

/**
 * `GET /incidents/{id}/changes`: server-sent events that name what changed, so that open pages fetch it
 * again. Whoever comes back after a break (`Last-Event-ID`) is told that everything may have changed,
 * which is always true and needs no memory here. A stream ends when its reader may not see the incident
 * any more, and when the server stops.
 */
export function addChanges(app: FastifyInstance, deps: AppDeps): void {
  const open = new Set<Following>();
  app.addHook('preClose', async () => {
    for (const following of open) following.end();
  });
  app.get(
    `${API_PREFIX}/incidents/:incidentId/changes`,
    { logLevel: 'warn', compress: false },
    async (request, reply) => {
      const { params } = parseRequest({ params: Params }, request);
      await requireVisible(deps, request, params.incidentId);
      const following = follow(deps, request, params.incidentId);
      const { stream } = following;
      open.add(following);
      stream.on('close', () => open.delete(following));
      return reply
        .headers({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .header('x-accel-buffering', 'no')
        .send(stream);
    },
  );
}

async function requireVisible(
  deps: AppDeps,
  request: FastifyRequest,
  incidentId: string,
): Promise<void> {
  const actor = await deps.identify({ headers: request.headers, socket: request.socket });
  if (!actor) throw new KintsugiError('auth/not-signed-in', 'Sign in to follow an incident.');
  await getIncident(deps, actor, { incidentId });
}

/** One open stream; after `end` nothing more is said on it. */
interface Following {
  readonly stream: Readable;
  readonly end: () => void;
}

function follow(deps: AppDeps, request: FastifyRequest, incidentId: string): Following {
  const stream = new Readable({ read: () => undefined });
  let over = false;
  const end = () => {
    over = true;
    stream.push(null);
  };
  const say = (text: string) => over || stream.push(`${text}\n\n`);
  const tell = (what: Change['what']) =>
    say(`id: ${deps.now()}\ndata: ${JSON.stringify({ incidentId, what })}`);
  const recheck = () => requireVisible(deps, request, incidentId).catch(end);
  const unsubscribe = deps.changes.subscribe(incidentId, (heard: Heard) => {
    for (const what of heard.kind === 'gap' ? ALL : [heard.change.what]) tell(what);
    if (heard.kind === 'change' && heard.change.what === 'incident') void recheck();
  });
  const heartbeat = setInterval(() => {
    say(': still here');
    void recheck();
  }, HEARTBEAT_MS);
  stream.on('close', () => {
    unsubscribe();
    clearInterval(heartbeat);
  });
  say(`retry: ${RETRY_MS}`);
  if (request.headers['last-event-id'] !== undefined) ALL.forEach(tell);
  return { stream, end };
}
