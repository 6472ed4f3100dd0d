import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { CLIENT_HEADER } from '@kintsugi/contract';

/** What is sent where, and by whom. */
export interface Sending {
  readonly path: string;
  readonly url: string;
  readonly apiKey: string;
}

/**
 * Sends a file as curl or a browser does: at little cost of its own. `fetch` of Node takes five
 * seconds of processor time for 500 MB, more than the server, so that it would measure itself.
 *
 * @returns the body of the answer
 */
export async function sendFile({ path, url, apiKey }: Sending): Promise<string> {
  const { size } = await stat(path);
  const headers = {
    authorization: `Bearer ${apiKey}`,
    [CLIENT_HEADER]: '1',
    'content-type': 'application/octet-stream',
    'content-length': size,
  };
  const sending = request(url, { method: 'POST', headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sending.once('response', resolve).once('error', reject);
  });
  await pipeline(createReadStream(path, { highWaterMark: 1024 * 1024 }), sending);
  const answer = await answered;
  const body = await text(answer);
  if (answer.statusCode !== 202) throw new Error(`Sending ${path} was answered: ${body}`);
  return body;
}
