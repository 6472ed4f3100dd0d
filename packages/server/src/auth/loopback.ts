import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** The part of a request that says where it came from. */
export interface Arrival {
  readonly headers: IncomingHttpHeaders;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** True for an address of this machine alone. */
export function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'));
}

/** True for a host name that means this machine. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || isLoopbackAddress(host.replace(/^\[|\]$/g, ''));

const hostName = (headers: IncomingHttpHeaders): string => {
  try {
    return new URL(`http://${headers.host ?? ''}`).hostname;
  } catch {
    return '';
  }
};

/** Headers by which a proxy says that it passes somebody else's request on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * True when somebody on this machine asked for this machine: the connection is a loopback one, no proxy
 * passed it on, and the name asked for is a loopback name too. The last keeps out pages of other sites
 * whose name was made to point here (DNS rebinding).
 */
export function isFromThisMachine({ headers, socket }: Arrival): boolean {
  return (
    isLoopbackAddress(socket.remoteAddress ?? '') &&
    !FORWARDED.some((name) => headers[name] !== undefined) &&
    isLoopbackHost(hostName(headers))
  );
}
