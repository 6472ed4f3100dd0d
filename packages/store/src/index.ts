export { type AuditRecord, audit } from './audit.ts';
export { announce, CHANGES_CHANNEL, type ChangedWhat } from './changes.ts';
export { type Database, openDatabase, openPool, type Queryable, type Tx } from './database.ts';
export type { BlobStore, StoredBlob } from './evidence/blobs.ts';
export { newId } from './ids.ts';
export { migrate } from './migrate.ts';
export type { Tables } from './schema/tables.ts';
