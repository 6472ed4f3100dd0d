export { StartError, type StartErrorCode } from './errors.ts';
export { type ExternalPostgres, externalPostgres, withoutPassword } from './external.ts';
export { type EmbeddedPostgres, type LaunchOptions, launchPostgres } from './launch.ts';
export { type DataFolderLock, type LockOptions, lockDataFolder } from './lock.ts';
export type { StopReason } from './supervise.ts';
export { type TestDatabase, type TestTemplate, testDatabase } from './test-postgres.ts';
export type { ConnectionSettings } from './transport.ts';
