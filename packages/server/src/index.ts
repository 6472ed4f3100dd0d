export { ServerError, type ServerErrorCode } from './errors.ts';
export { createLog } from './log.ts';
export { DEFAULT_PORT, type RunningServer, type StartOptions, startServer } from './start.ts';
