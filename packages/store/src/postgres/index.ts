export { StartError, type StartErrorCode } from './errors.ts';
export { externalPostgres, withoutPassword } from './external.ts';
export { launchPostgres } from './launch.ts';
export { type DataFolderLock, lockDataFolder } from './lock.ts';
export type { StopReason } from './supervise.ts';
export { testDatabase } from './test-postgres.ts';
