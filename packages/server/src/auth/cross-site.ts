import type { IncomingHttpHeaders } from 'node:http';
import { CLIENT_HEADER } from '@kintsugi/contract';
import { KintsugiError } from '@kintsugi/domain';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A request as far as this question goes. */
export interface Sent {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Refuses a change that another site may have made a browser send. A request with an `Authorization`
 * header needs no such care: a browser never adds one by itself.
 *
 * @throws KintsugiError `auth/cross-site`
 */
export function refuseCrossSite(sent: Sent, publicUrl: string | null): void {
  if (READING.has(sent.method) || sent.headers.authorization !== undefined) return;
  if (sent.headers[CLIENT_HEADER] === undefined) {
    throw new KintsugiError(
      'auth/cross-site',
      `A change needs the header ${CLIENT_HEADER}, or an API key (Authorization: Bearer …).`,
    );
  }
  if (!isSameOrigin(sent.headers, publicUrl)) {
    throw new KintsugiError(
      'auth/cross-site',
      'The request says that it comes from a page of another site. Open Kintsugi itself and try there.',
    );
  }
}

/**
 * True when the browser says that its page is ours, or nothing says otherwise (no browser sent it). Also
 * for web sockets, which a browser opens to any site.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // "null": a page without an origin of its own
  }
}
