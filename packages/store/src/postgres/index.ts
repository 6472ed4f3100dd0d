export { StartError, type StartErrorCode } from './errors.ts';
export { type EmbeddedPostgres, type LaunchOptions, launchPostgres } from './launch.ts';
export type { StopReason } from './supervise.ts';
export { type TestDatabase, type TestTemplate, testDatabase } from './test-postgres.ts';
export type { ConnectionSettings } from './transport.ts';
