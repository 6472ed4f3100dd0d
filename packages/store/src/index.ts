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
export { dropOrphanBlobs, dropUnusedBlob, lockBlob } from './evidence/blob-use.ts';
export type { BlobStore, PutOptions, StoredBlob } from './evidence/blobs.ts';
export {
  type BlockFilter,
  type BlockHead,
  blockBeforeLine,
  blockOfOrdinal,
  clearBlocks,
  insertBlocks,
  insertProblems,
  listBlockHeads,
  loadBlocks,
  type NewBlock,
  type StoredBlock,
} from './evidence/blocks.ts';
export type { ArchiveOrigin, EvidenceContext } from './evidence/context.ts';
export type { FileRef, StoredEvidenceFile } from './evidence/evidence-row.ts';
export {
  countCitations,
  deleteEvidenceFile,
  type EvidenceFields,
  type EvidenceUpdate,
  findSameBytes,
  insertEvidenceFile,
  listEvidenceFiles,
  loadEvidenceFile,
  type NewEvidenceFile,
  updateEvidenceFile,
} from './evidence/files.ts';
export { folderBlobs } from './evidence/folder-blobs.ts';
export { type Lease, type Leases, leasesOf } from './evidence/leases.ts';
export { problemBeforeLine, problemsAfterLine } from './evidence/problems.ts';
export { incidentReference, listFilesIn } from './evidence/unfinished.ts';
export { listBoardIncidents } from './followup/board.ts';
export { listDueReviews, loadReview, reviewDates, saveReview } from './followup/reviews.ts';
export {
  findKeptAnswer,
  type IdempotentRequest,
  type KeptRequest,
  keepAnswer,
  lockIdempotencyKey,
  purgeIdempotencyKeys,
} from './idempotency.ts';
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
export { type BelongingChange, recordChange } from './incident/record-change.ts';
export { visibleTo } from './incident/visible.ts';
export { inOneTransaction, joinable } from './joined.ts';
export { type LibraryEntry, putLibraryEntry } from './learning/library.ts';
export {
  type LibraryFilter,
  type LibraryHit,
  type LibraryPlace,
  searchLibrary,
} from './learning/search-library.ts';
export { type SaveMove, saveMove } from './lifecycle/moves.ts';
export { type ListenEvents, type Listening, listenForChanges } from './listen.ts';
export { migrate } from './migrate.ts';
export { totalEvidenceBytes, waitingMigrations } from './operations.ts';
export {
  type DataFolderLock,
  externalPostgres,
  launchPostgres,
  lockDataFolder,
  StartError,
  type StartErrorCode,
  type StopReason,
  testDatabase,
  withoutPassword,
} from './postgres/index.ts';
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
  listKeptFindings,
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
export { listUnkept, type Unkept } from './postmortem/unkept.ts';
export { currentRequestId, runAsRequest } from './request.ts';
export type { Tables } from './schema/tables.ts';
export {
  deleteEntry,
  type EntryRef,
  type EntryUpdate,
  insertEntries,
  listEntries,
  loadEntry,
  type NewEntry,
  unmarkOthers,
  updateEntryRow,
} from './timeline/entries.ts';
export { loadRemovedEntry } from './timeline/removed-entries.ts';
export { isTaken } from './uniqueness.ts';
export {
  type AuditFilter,
  type AuditLogEntry,
  lastAudited,
  listAudit,
} from './workspace/audit-log.ts';
export {
  findInvitation,
  insertInvitation,
  listInvitations,
  type StoredInvitation,
  settleInvitation,
} from './workspace/invitations.ts';
export {
  countOwners,
  isMemberAnywhere,
  lockMembers,
  type Membership,
  membershipOf,
  userIdOf,
} from './workspace/members.ts';
export {
  findPersonByEmail,
  findPersonById,
  insertPerson,
  knownPersonIds,
  listPeople,
  type PeopleFilter,
  type PersonUpdate,
  takenHandles,
  updatePerson,
} from './workspace/people.ts';
export { type Proof, provenBy } from './workspace/proofs.ts';
export {
  ensureWorkspace,
  loadWorkspace,
  updateWorkspace,
  type Workspace,
  type WorkspaceUpdate,
} from './workspace/workspaces.ts';
