export { startServer } from './server.ts';
export { serveStdio } from './stdio.ts';
