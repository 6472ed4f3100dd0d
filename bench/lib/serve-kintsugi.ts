import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, startServer } from '@kintsugi/server';

/**
 * Kintsugi as `npm start` runs it, its log in a file too, but for the rate limits and the worked
 * examples, which would be loaded meanwhile; arguments: data folder, database address.
 */
const [dataFolder = '', databaseUrl = ''] = process.argv.slice(2);
const logFile = openSync(`${dataFolder}.log`, 'a');
const server = await startServer({
  dataFolder,
  databaseUrl,
  port: 0,
  rateLimits: false,
  examples: join(dataFolder, 'no-examples'),
  log: createLog({ destination: { write: (line) => writeSync(logFile, line) } }),
});
process.once('SIGTERM', () => {
  server.close().then(() => process.exit(0));
});
process.send?.({ url: server.url });
