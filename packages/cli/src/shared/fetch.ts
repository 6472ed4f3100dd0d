import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';

/** `fetch` whose network errors say which server did not answer, and what to do. */
export const fetchOrExplain =
  (url: string): typeof fetch =>
  async (input, init) => {
    try {
      return await fetch(input, init);
    } catch (error) {
      if (init?.signal?.aborted) throw error;
      throw new Failure({
        exitCode: EXIT.unreachable,
        what: `No Kintsugi answers at ${url}: ${reason(error)}.`,
        todo: 'Is it running (`npm start`), and is the address right? `kintsugi login --url …` changes it.',
        cause: error,
      });
    }
  };

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up right now',
  ETIMEDOUT: 'it took too long',
  UND_ERR_CONNECT_TIMEOUT: 'it took too long',
  UND_ERR_HEADERS_TIMEOUT: 'it took too long',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Why a connection failed, in words; undici hides the reason in the cause. */
function reason(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const first = at instanceof AggregateError ? at.errors[0] : at;
    const code = first instanceof Error && 'code' in first ? String(first.code) : '';
    if (REASONS[code]) return REASONS[code];
    if (at.cause === undefined) return at.message;
  }
  return String(error);
}
