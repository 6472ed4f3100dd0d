export { type StaleWrite, staleConflict } from './shared/conflict.ts';
export { decodeCursor, encodeCursor, type Page, toPage } from './shared/cursor.ts';
export type { Deps, ProsePort } from './shared/deps.ts';
export type { Logger } from './shared/logger.ts';
export { requirePermission } from './shared/permission.ts';
