import { isIPv6 } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { ServerError } from './errors.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * Listens, or says in an operator's words why not.
 *
 * @returns the address to open
 * @throws ServerError `PORT_IN_USE` or `ADDRESS_UNUSABLE`
 */
export async function listen(
  app: FastifyInstance,
  at: { readonly host: string; readonly port: number },
): Promise<string> {
  const { host, port } = at;
  try {
    await app.listen({ host, port });
  } catch (cause) {
    throw failed(at, cause);
  }
  const [bound] = app.addresses();
  const actual = typeof bound === 'object' ? bound.port : port;
  return `http://${shown(host)}:${actual}`;
}

/** An address that can be opened: `0.0.0.0` means every one, of which this machine's own is one. */
function shown(host: string): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host)) return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

function failed({ host, port }: { host: string; port: number }, cause: unknown): ServerError {
  const where = `${host}:${port}`;
  if (codeOf(cause) === 'EADDRINUSE') {
    return new ServerError('PORT_IN_USE', {
      what: `Another program listens on port ${port}.`,
      where,
      todo: `Stop it, or choose another port: --port ${port + 1}.`,
      cause,
    });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ServerError('ADDRESS_UNUSABLE', {
    what: `This address cannot be listened on: ${reason}.`,
    where,
    todo: 'Choose an address of this machine with --host, and a port from 1024 on with --port.',
    cause,
  });
}
