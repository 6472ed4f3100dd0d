export { type AddAction, addAction } from './actions/add-action.ts';
export { type ListActions, listActions } from './actions/list-actions.ts';
export { removeAction } from './actions/remove-action.ts';
export { closeMatches } from './actions/resolve-owner.ts';
export { type UpdateAction, updateAction } from './actions/update-action.ts';
export { type AddEvidence, addEvidence } from './evidence/add-evidence.ts';
export { downloadEvidence, type EvidenceDownload } from './evidence/download-evidence.ts';
export { type Density, type EventDensity, eventDensity } from './evidence/event-density.ts';
export { getEvidence } from './evidence/get-evidence.ts';
export { type ListEvents, listEvents } from './evidence/list-events.ts';
export { listEvidence } from './evidence/list-evidence.ts';
export { type FormatDescription, listFormats } from './evidence/list-formats.ts';
export { listProblems } from './evidence/list-problems.ts';
export { type ReadLines, readLines, type ShownLine } from './evidence/read-lines.ts';
export { createEvidenceReader, type EvidenceReader } from './evidence/reading/reader.ts';
export type { ReaderDeps } from './evidence/reading/reader-deps.ts';
export { removeEvidence } from './evidence/remove-evidence.ts';
export { type RereadEvidence, rereadEvidence } from './evidence/reread-evidence.ts';
export { type AnswerReview, answerReview } from './followup/answer-review.ts';
export { getBoard } from './followup/get-board.ts';
export { getReview } from './followup/get-review.ts';
export { openDueReviews } from './followup/open-due-reviews.ts';
export { type CreateIncidentInput, createIncident } from './incident/create-incident.ts';
export { type DecideSeverityInput, decideSeverity } from './incident/decide-severity.ts';
export { deleteIncident } from './incident/delete-incident.ts';
export { getIncident } from './incident/get-incident.ts';
export { listIncidents } from './incident/list-incidents.ts';
export { proposeSeverity } from './incident/propose-severity.ts';
export { type SetParticipantsInput, setParticipants } from './incident/set-participants.ts';
export { type UpdateIncidentInput, updateIncident } from './incident/update-incident.ts';
export { deadlineOf, viewIncident, viewIncidents } from './incident/view.ts';
export { getPublished, type PublishedPostMortem } from './learning/get-published.ts';
export { type SearchLibrary, searchLibrary } from './learning/search-library.ts';
export { listExamples, type OfferedExample } from './lifecycle/examples/list-examples.ts';
export { type LoadExample, loadExample } from './lifecycle/examples/load-example.ts';
export { loadFirstExamples } from './lifecycle/examples/load-first-examples.ts';
export { getLifecycle, type LifecycleView } from './lifecycle/get-lifecycle.ts';
export { type MoveLifecycle, moveLifecycle } from './lifecycle/move-lifecycle.ts';
export { type PublishAgain, publishAgain } from './lifecycle/publish-again.ts';
export { type AddCause, addCause } from './postmortem/add-cause.ts';
export { type AddComment, addComment } from './postmortem/add-comment.ts';
export { checkpointWhileEditing, createCheckpoint } from './postmortem/create-checkpoint.ts';
export { diffRevision, type RevisionDiff } from './postmortem/diff-revision.ts';
export { getDocument } from './postmortem/get-document.ts';
export { getFindings } from './postmortem/get-findings.ts';
export { getMarkdown } from './postmortem/get-markdown.ts';
export { getPostMortem } from './postmortem/get-post-mortem.ts';
export { getRevision, type RevisionRef } from './postmortem/get-revision.ts';
export { type ImportedPostMortem, importMarkdown } from './postmortem/import-markdown.ts';
export { keepHistories } from './postmortem/keep-histories.ts';
export { listComments } from './postmortem/list-comments.ts';
export { listRevisions } from './postmortem/list-revisions.ts';
export { proseAccess, storedProse } from './postmortem/prose-access.ts';
export { removeCause } from './postmortem/remove-cause.ts';
export { removeComment } from './postmortem/remove-comment.ts';
export {
  FROM_STORE,
  openSharedProse,
  type ProseDeps,
  refreshSharedProse,
  type SharedProse,
  saveSharedProse,
} from './postmortem/save-shared-prose.ts';
export { newProse, proseTexts, writeTexts } from './postmortem/shared-prose/texts.ts';
export { type UpdateCause, updateCause } from './postmortem/update-cause.ts';
export { type UpdateComment, updateComment } from './postmortem/update-comment.ts';
export { type WriteProse, writeProse } from './postmortem/write-prose.ts';
export { answerOnce, type KeptAnswer } from './shared/answer-once.ts';
export { asRequest } from './shared/as-request.ts';
export { type StaleWrite, staleConflict } from './shared/conflict.ts';
export { decodeCursor, encodeCursor, type Page, toPage } from './shared/cursor.ts';
export type { Deps, ProsePort } from './shared/deps.ts';
export type { Logger } from './shared/logger.ts';
export { requirePermission } from './shared/permission.ts';
export { type Recorder, recorder } from './shared/record.ts';
export { type AddEntry, addEntry } from './timeline/add-entry.ts';
export { getTimeline } from './timeline/get-timeline.ts';
export { type PasteEntries, pasteEntries } from './timeline/paste-entries.ts';
export { type PickEvents, pickEvents } from './timeline/pick-events.ts';
export { removeEntry } from './timeline/remove-entry.ts';
export { restoreEntry } from './timeline/restore-entry.ts';
export { type UpdateEntry, updateEntry } from './timeline/update-entry.ts';
export { type Acceptance, acceptInvitation } from './workspace/accept-invitation.ts';
export { recordAccountChange, requireSession } from './workspace/account-changes.ts';
export type { AccountDeps, AccountsPort, StoredKey } from './workspace/accounts.ts';
export { createApiKey, deleteApiKey, listApiKeys } from './workspace/api-keys.ts';
export { createInvitation } from './workspace/create-invitation.ts';
export { createPerson } from './workspace/create-person.ts';
export { getSession } from './workspace/get-session.ts';
export { getSettings } from './workspace/get-settings.ts';
export { freeHandle } from './workspace/handles.ts';
export {
  firstLook,
  hasOwner,
  type Identified,
  identify,
  identifyByProof,
  systemActor,
} from './workspace/identify.ts';
export { listAudit } from './workspace/list-audit.ts';
export { listInvitations } from './workspace/list-invitations.ts';
export { listPeople } from './workspace/list-people.ts';
export { type InvitationOffer, lookUpInvitation } from './workspace/look-up-invitation.ts';
export { revokeInvitation } from './workspace/revoke-invitation.ts';
export { type SetUpInput, setUp } from './workspace/set-up.ts';
export { type PersonChange, updatePerson } from './workspace/update-person.ts';
export { updateSettings } from './workspace/update-settings.ts';
