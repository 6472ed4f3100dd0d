export type { ListedAction } from './actions/action-row.ts';
export {
  type ActionRecord,
  deleteAction,
  findAction,
  insertActions,
  listActionsOf,
  placeActions,
  updateAction,
} from './actions/actions.ts';
export {
  type ActionFilter,
  type ActionPlace,
  listActions,
  listActionsDueBy,
} from './actions/list-actions.ts';
export { type AuditRecord, audit } from './audit.ts';
export { announce, CHANGES_CHANNEL, type ChangedWhat } from './changes.ts';
export { type Database, openDatabase, openPool, type Queryable, type Tx } from './database.ts';
export type { BlobStore, StoredBlob } from './evidence/blobs.ts';
export { listBoardIncidents } from './followup/board.ts';
export { type DueReview, listDueReviews, loadReview, saveReview } from './followup/reviews.ts';
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
export { type LibraryEntry, putLibraryEntry } from './learning/library.ts';
export {
  type LibraryFilter,
  type LibraryHit,
  type LibraryPlace,
  searchLibrary,
} from './learning/search-library.ts';
export { migrate } from './migrate.ts';
export {
  deleteCause,
  insertCauses,
  listCauses,
  listUsedCategories,
  placeCauses,
  updateCause,
} from './postmortem/causes.ts';
export {
  type CommentRecord,
  deleteComment,
  findComment,
  insertComment,
  listComments,
  type NewComment,
  updateComment,
} from './postmortem/comments.ts';
export type { IncidentKey } from './postmortem/incident-key.ts';
export {
  loadProse,
  loadProseTexts,
  type ProseContent,
  type StoredProse,
  saveProse,
} from './postmortem/prose.ts';
export {
  findPublished,
  findRevision,
  insertRevision,
  lastPublishedNumber,
  latestRevision,
  listRevisions,
  type Revision,
  type RevisionHead,
  revisionBefore,
} from './postmortem/revisions.ts';
export type { Tables } from './schema/tables.ts';
