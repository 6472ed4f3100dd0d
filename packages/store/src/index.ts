export { type AuditRecord, audit } from './audit.ts';
export { announce, CHANGES_CHANNEL, type ChangedWhat } from './changes.ts';
export { type Database, openDatabase, openPool, type Queryable, type Tx } from './database.ts';
export type { BlobStore, StoredBlob } from './evidence/blobs.ts';
export { newId } from './ids.ts';
export { countBelongings, type IncidentCounts } from './incident/counts.ts';
export type { IncidentFields } from './incident/incident-columns.ts';
export {
  deleteIncident,
  type IncidentUpdate,
  insertIncident,
  loadIncident,
  lockIncident,
  type NewIncidentRow,
  touchIncident,
  updateIncident,
} from './incident/incidents.ts';
export { type IncidentFilter, listIncidents } from './incident/list-incidents.ts';
export { type ParticipantRow, participantIds, setParticipants } from './incident/participants.ts';
export { visibleTo } from './incident/visible.ts';
export { migrate } from './migrate.ts';
export type { Tables } from './schema/tables.ts';
