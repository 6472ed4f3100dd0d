import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs something as a part of the request with this id, so that the audit log can name it. */
export const runAsRequest = <T>(requestId: string, act: () => T): T => current.run(requestId, act);

/** The id of the request that is being answered; null outside of one. */
export const currentRequestId = (): string | null => current.getStore() ?? null;
