export { ActionView, actionEndpoints, NewAction } from './actions/endpoints.ts';
export { Change } from './changes.ts';
export {
  AnswerError,
  API_PREFIX,
  type CallInput,
  type CallOptions,
  CLIENT_HEADER,
  type Client,
  type ClientOptions,
  createClient,
  ProblemError,
} from './client.ts';
export { type EndpointName, endpoints } from './endpoints.ts';
export { evidenceEndpoints, RawLine } from './evidence/endpoints.ts';
export {
  Deadline,
  IncidentChange,
  IncidentView,
  incidentEndpoints,
  NewIncident,
  ParticipantInput,
} from './incident/endpoints.ts';
export { LibraryItem, learningEndpoints } from './learning/endpoints.ts';
export { lifecycleEndpoints, MoveView } from './lifecycle/endpoints.ts';
export {
  Comment,
  DiffPart,
  LintFinding,
  PostMortemView,
  postmortemEndpoints,
  RevisionSummary,
} from './postmortem/endpoints.ts';
export { PROSE_SAVED_QUESTION, ProseSaved } from './postmortem/prose-messages.ts';
export { type Endpoint, endpoint } from './shared/endpoint.ts';
export { PageQuery, pageOf } from './shared/page.ts';
export { Problem } from './shared/problem.ts';
export { PastedRow, Timeline, timelineEndpoints } from './timeline/endpoints.ts';
export {
  ApiKey,
  AuditEntry,
  Invitation,
  Password,
  Session,
  workspaceEndpoints,
} from './workspace/endpoints.ts';
