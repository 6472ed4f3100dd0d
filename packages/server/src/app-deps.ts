import type { AccountDeps } from '@kintsugi/workflow';
import type { Auth } from './auth/better-auth.ts';
import type { IdentifyRequest } from './auth/identify-request.ts';
import type { ChangeFeed } from './http/change-feed.ts';

/** What an operator decides about the doors. */
export interface ServerConfig {
  /** Version of Kintsugi, as in package.json. */
  readonly version: string;
  /** Where people reach it, such as https://kintsugi.example.org; null: only on this machine. */
  readonly publicUrl: string | null;
  /** True when a proxy in front says who asks (X-Forwarded-For). */
  readonly trustProxy: boolean;
  /** Off for benchmarks alone. */
  readonly rateLimits: boolean;
  /** Folder of the built web application. */
  readonly webRoot: string;
}

/** What is known of the running parts, for /readyz and /metrics. */
export interface Operations {
  /** Null when requests can be answered, otherwise why not. */
  ready(): Promise<string | null>;
  poolCounts(): { readonly total: number; readonly idle: number; readonly waiting: number };
  /** Bytes of all evidence stored. */
  evidenceBytes(): Promise<number>;
}

/** What the HTTP server is handed. */
export interface AppDeps extends AccountDeps {
  readonly config: ServerConfig;
  readonly workspaceId: string;
  readonly auth: Auth;
  readonly identify: IdentifyRequest;
  readonly changes: ChangeFeed;
  readonly operations: Operations;
}
