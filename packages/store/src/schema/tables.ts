import type { ColumnType, Generated } from 'kysely';

/** A timestamptz: read as a Date, written as a Date or ISO text. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type MaybeTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
type Created = ColumnType<Date, Date | string | undefined, never>;
type Touched = ColumnType<Date, Date | string | undefined, Date | string>;
/** A bigint, read as a number: none of ours passes 2^53 (see the type parsers in database.ts). */
type Big = ColumnType<number, number | undefined, number>;
/** jsonb: read parsed (validated by its reader), written as JSON text. */
type Json = ColumnType<unknown, string, string>;
type MaybeJson = ColumnType<unknown, string | null | undefined, string | null>;

export interface WorkspaceTable {
  id: string;
  name: string;
  time_zone: Generated<string>;
  severity_policy: Json;
  language_policy: Json;
  next_incident_number: Generated<number>;
  created_at: Created;
  version: Generated<number>;
}

export interface PersonTable {
  workspace_id: string;
  id: string;
  name: string;
  email: string | null;
  handle: string;
  user_id: string | null;
  role: string | null;
  created_at: Created;
  version: Generated<number>;
}

export interface InvitationTable {
  workspace_id: string;
  id: string;
  token_sha256: string;
  email: string | null;
  role: string;
  invited_by: string;
  expires_at: Timestamp;
  accepted_at: MaybeTimestamp;
  revoked_at: MaybeTimestamp;
  created_at: Created;
}

export interface IncidentTable {
  workspace_id: string;
  id: string;
  number: number;
  title: string;
  services: string[];
  tags: string[];
  started_at: MaybeTimestamp;
  detected_at: MaybeTimestamp;
  mitigated_at: MaybeTimestamp;
  resolved_at: MaybeTimestamp;
  visibility: Generated<string>;
  severity: string | null;
  severity_decision: MaybeJson;
  facilitator_id: string | null;
  meeting_at: MaybeTimestamp;
  state: Generated<string>;
  no_actions_reason: string | null;
  review: MaybeJson;
  published_at: MaybeTimestamp;
  review_due_at: MaybeTimestamp;
  created_at: Created;
  created_by: string;
  updated_at: Touched;
  version: Generated<number>;
}

export interface ParticipantTable {
  workspace_id: string;
  incident_id: string;
  person_id: string;
  role: string;
}

export interface EvidenceFileTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  name: string;
  state: string;
  format: string | null;
  chosen_format: string | null;
  chosen_zone: string | null;
  blob_key: string | null;
  sha256: string | null;
  bytes: Big;
  bytes_read: Big;
  events: Big;
  unreadable: Big;
  first_at: MaybeTimestamp;
  last_at: MaybeTimestamp;
  zone: MaybeJson;
  context: ColumnType<unknown, string | undefined, string>;
  message: string | null;
  added_at: Created;
  added_by: string;
}

export interface EvidenceBlockTable {
  workspace_id: string;
  incident_id: string;
  file_id: string;
  block_no: number;
  first_ordinal: Big;
  event_count: number;
  first_at: Timestamp;
  last_at: Timestamp;
  byte_start: Big;
  byte_end: Big;
  first_line: Big;
  level_counts: Json;
  entries: Buffer;
}

export interface EvidenceProblemTable {
  workspace_id: string;
  incident_id: string;
  file_id: string;
  line: Big;
  byte_start: Big;
  byte_end: Big;
  reason: string;
  excerpt: string;
}

export interface TimelineEntryTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  at: Timestamp;
  text: string;
  actor: string | null;
  key_moment: string | null;
  event_id: string | null;
  citation: MaybeJson;
  original: MaybeJson;
  created_at: Created;
  created_by: string;
  version: Generated<number>;
}

export interface CauseNodeTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  parent_id: string | null;
  position: number;
  kind: string;
  category: string | null;
  text: string;
  created_at: Created;
  version: Generated<number>;
}

export interface ProseDocumentTable {
  workspace_id: string;
  incident_id: string;
  state: Buffer;
  texts: Json;
  updated_at: Touched;
  version: Generated<number>;
}

export interface CommentTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  thread_id: string;
  prose_key: string | null;
  anchor: MaybeJson;
  quote: string | null;
  body: string;
  mentions: string[];
  author_id: string;
  created_at: Created;
  edited_at: MaybeTimestamp;
  resolved_at: MaybeTimestamp;
  resolved_by: string | null;
  version: Generated<number>;
}

export interface ActionItemTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  text: string;
  owner_id: string | null;
  owner_text: string | null;
  /** `YYYY-MM-DD` (see the type parsers in database.ts). */
  due_date: string | null;
  priority: string;
  kind: string;
  feeds: string | null;
  link: string | null;
  state: Generated<string>;
  state_reason: string | null;
  position: number;
  created_at: Created;
  updated_at: Touched;
  version: Generated<number>;
}

export interface RevisionTable {
  workspace_id: string;
  incident_id: string;
  id: string;
  kind: string;
  number: number | null;
  document: Json;
  markdown: string;
  author: string;
  note: string | null;
  created_at: Created;
}

export interface LibraryEntryTable {
  workspace_id: string;
  incident_id: string;
  revision_id: string;
  revision_number: number;
  title: string;
  summary: string;
  search: ColumnType<string, string, string>;
  published_at: Timestamp;
}

export interface AuditEntryTable {
  workspace_id: string;
  id: string;
  at: Created;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string;
  verb: string;
  incident_id: string | null;
  subject: string | null;
  before: MaybeJson;
  after: MaybeJson;
  request_id: string | null;
}

export interface IdempotencyKeyTable {
  workspace_id: string;
  key: string;
  actor: string;
  request_sha256: string;
  status: number | null;
  response: MaybeJson;
  created_at: Touched;
}

/** What we read of the accounts library's sessions; it alone writes them (migration 0002). */
export interface AuthSessionTable {
  readonly id: string;
  readonly userId: string;
  readonly expiresAt: Date;
}

/** What we read of the accounts library's API keys; it alone writes them. */
export interface AuthApiKeyTable {
  readonly id: string;
  /** The account the key belongs to. */
  readonly referenceId: string;
  readonly enabled: boolean | null;
  readonly expiresAt: Date | null;
  /** JSON as text. */
  readonly metadata: string | null;
}

/** Every table of ours, for Kysely. */
export interface Tables {
  auth_session: AuthSessionTable;
  auth_api_key: AuthApiKeyTable;
  workspace: WorkspaceTable;
  person: PersonTable;
  invitation: InvitationTable;
  incident: IncidentTable;
  participant: ParticipantTable;
  evidence_file: EvidenceFileTable;
  evidence_block: EvidenceBlockTable;
  evidence_problem: EvidenceProblemTable;
  timeline_entry: TimelineEntryTable;
  cause_node: CauseNodeTable;
  prose_document: ProseDocumentTable;
  comment: CommentTable;
  action_item: ActionItemTable;
  revision: RevisionTable;
  library_entry: LibraryEntryTable;
  audit_entry: AuditEntryTable;
  idempotency_key: IdempotencyKeyTable;
}
