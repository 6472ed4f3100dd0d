import pg from 'pg';
import { CHANGES_CHANNEL } from './changes.ts';

/** What a listener is told. */
export interface ListenEvents {
  /** The payload of a notification, as it was announced. */
  readonly onPayload: (payload: string) => void;
  /** Listening began again after a break: something may have been missed. */
  readonly onGap: () => void;
  readonly onError: (error: unknown) => void;
}

/** A connection that listens until it is closed. */
export interface Listening {
  readonly close: () => Promise<void>;
}

const RETRY_MS = 500;

/**
 * Listens for announced changes on a connection of its own (a pool's would be lent to others), and
 * connects again when it breaks.
 */
export async function listenForChanges(
  config: pg.ClientConfig,
  events: ListenEvents,
): Promise<Listening> {
  let closed = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  const tryLater = () => {
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      reconnect();
    }, RETRY_MS);
  };
  const connect = async () => {
    const next = new pg.Client(config);
    next.on('error', events.onError);
    // A connection that never came about rejects below; only one that stood is tried again from here.
    next.on('end', () => {
      if (client === next) tryLater();
    });
    next.on('notification', ({ payload }) => events.onPayload(payload ?? ''));
    await next.connect();
    await next.query(`listen ${CHANGES_CHANNEL}`);
    client = next;
  };
  const reconnect = async () => {
    try {
      await connect();
      events.onGap();
    } catch (error) {
      events.onError(error);
      tryLater();
    }
  };

  await connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
