import { startServer } from '@kintsugi/server';

/** Kintsugi as it is, but for the rate limits; arguments: data folder, database address. */
const [dataFolder = '', databaseUrl = ''] = process.argv.slice(2);
const server = await startServer({ dataFolder, databaseUrl, port: 0, rateLimits: false });
process.once('SIGTERM', () => {
  server.close().then(() => process.exit(0));
});
process.send?.({ url: server.url });
