import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that stops taking a body after some bytes, as a network that stalls does. */
export interface StallingProxy {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Passes requests on to a server; of a long body only the first `bytes`, and then it lets the server
 * wait for the rest. A client that goes away takes the connection to the server with it.
 */
export async function stallingProxy(target: string, bytes: number): Promise<StallingProxy> {
  const server = createServer((incoming, answer) => {
    const { method, headers, url = '/' } = incoming;
    const onward = request(new URL(url, target), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    let passed = 0;
    incoming.on('data', (chunk: Buffer) => {
      if (passed <= bytes) onward.write(chunk);
      passed += chunk.length;
    });
    incoming.on('end', () => {
      if (passed <= bytes) onward.end();
    });
    answer.on('close', () => onward.destroy());
    onward.on('error', () => answer.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
