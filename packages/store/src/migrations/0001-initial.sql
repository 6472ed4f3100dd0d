-- Every table carries workspace_id first in its keys: it is the distribution column when the database grows (Citus).
-- Ids are UUID version 7 made by the application, so that they sort by creation. All instants are timestamptz in UTC.

create table workspace (
  id uuid primary key,
  name text not null,
  time_zone text not null default 'UTC',
  severity_policy jsonb not null,
  next_incident_number integer not null default 1,
  created_at timestamptz not null default now(),
  version integer not null default 1
);

-- Somebody the workspace knows. With an account user_id and role are set.
create table person (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  name text not null,
  email text,
  handle text not null,
  user_id text,
  role text check (role in ('owner', 'admin', 'facilitator', 'member', 'viewer')),
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (workspace_id, id)
);
create unique index person_handle on person (workspace_id, lower(handle));
create unique index person_email on person (workspace_id, lower(email)) where email is not null;
create unique index person_user on person (workspace_id, user_id) where user_id is not null;

create table invitation (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  token_sha256 text not null,
  email text,
  role text not null check (role in ('owner', 'admin', 'facilitator', 'member', 'viewer')),
  invited_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index invitation_token on invitation (workspace_id, token_sha256);

create table incident (
  workspace_id uuid not null references workspace (id),
  id uuid not null,
  number integer not null,
  title text not null,
  services text[] not null default '{}',
  tags text[] not null default '{}',
  started_at timestamptz,
  detected_at timestamptz,
  mitigated_at timestamptz,
  resolved_at timestamptz,
  visibility text not null default 'workspace' check (visibility in ('workspace', 'private')),
  severity text check (severity in ('SEV1', 'SEV2', 'SEV3', 'SEV4')),
  severity_decision jsonb,
  facilitator_id uuid,
  meeting_at timestamptz,
  state text not null default 'gathering'
    check (state in ('gathering', 'drafting', 'meeting', 'correcting', 'published', 'reviewing', 'closed')),
  no_actions_reason text,
  review jsonb,
  published_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (workspace_id, id)
);
create unique index incident_number on incident (workspace_id, number);
create index incident_state on incident (workspace_id, state, resolved_at);

create table participant (
  workspace_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('incident_commander', 'responder', 'communications', 'stakeholder')),
  primary key (workspace_id, incident_id, person_id, role),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade,
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index participant_person on participant (workspace_id, person_id);

-- An imported file. Its bytes are an immutable blob named by sha256; events are found through evidence_block.
create table evidence_file (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  name text not null,
  state text not null check (state in ('receiving', 'waiting', 'reading', 'ready', 'failed', 'cancelled')),
  format text,
  chosen_format text,
  chosen_zone text,
  blob_key text,
  sha256 text,
  bytes bigint not null default 0,
  bytes_read bigint not null default 0,
  events bigint not null default 0,
  unreadable bigint not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  zone jsonb,
  context jsonb not null default '{}',
  message text,
  added_at timestamptz not null default now(),
  added_by text not null,
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);
create index evidence_file_blob on evidence_file (blob_key) where blob_key is not null;
create index evidence_file_unfinished on evidence_file (added_at, id) where state in ('receiving', 'waiting', 'reading');

-- Up to 4,096 events of a file: where they stand and when they were, packed (see packages/evidence/README.md).
create table evidence_block (
  workspace_id uuid not null,
  incident_id uuid not null,
  file_id uuid not null,
  block_no integer not null,
  first_ordinal bigint not null,
  event_count integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  byte_start bigint not null,
  byte_end bigint not null,
  first_line bigint not null,
  level_counts jsonb not null,
  entries bytea not null,
  primary key (workspace_id, incident_id, file_id, block_no),
  foreign key (workspace_id, incident_id, file_id)
    references evidence_file (workspace_id, incident_id, id) on delete cascade
);
create index evidence_block_time on evidence_block (workspace_id, incident_id, first_at);

create table evidence_problem (
  workspace_id uuid not null,
  incident_id uuid not null,
  file_id uuid not null,
  line bigint not null,
  byte_start bigint not null,
  byte_end bigint not null,
  reason text not null,
  excerpt text not null,
  primary key (workspace_id, incident_id, file_id, line),
  foreign key (workspace_id, incident_id, file_id)
    references evidence_file (workspace_id, incident_id, id) on delete cascade
);

create table timeline_entry (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  text text not null,
  actor text,
  key_moment text check (key_moment in ('started', 'detected', 'mitigated', 'resolved')),
  event_id text,
  citation jsonb,
  original jsonb,
  created_at timestamptz not null default now(),
  created_by text not null,
  version integer not null default 1,
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);
create index timeline_entry_time on timeline_entry (workspace_id, incident_id, at, id);
create unique index timeline_entry_event on timeline_entry (workspace_id, incident_id, event_id) where event_id is not null;

create table cause_node (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  parent_id uuid,
  position integer not null,
  kind text not null check (kind in ('trigger', 'contributing_factor', 'missing_safeguard', 'systemic_condition')),
  category text,
  text text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);

-- The shared prose of a post-mortem: one Yjs document an incident, and the Markdown of every field beside it as a
-- view for search and checks, rewritten with each stored update.
create table prose_document (
  workspace_id uuid not null,
  incident_id uuid not null,
  state bytea not null,
  texts jsonb not null,
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (workspace_id, incident_id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);

create table comment (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  thread_id uuid not null,
  prose_key text,
  anchor jsonb,
  quote text,
  body text not null,
  mentions uuid[] not null default '{}',
  author_id uuid not null,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  resolved_at timestamptz,
  resolved_by text,
  version integer not null default 1,
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);
create index comment_thread on comment (workspace_id, incident_id, thread_id, created_at);

create table action_item (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  text text not null,
  owner_id uuid,
  owner_text text,
  due_date date,
  priority text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  kind text not null check (kind in ('prevent', 'detect', 'mitigate', 'process', 'learn')),
  feeds text check (feeds in ('runbook', 'monitoring', 'testing', 'architecture', 'training')),
  link text,
  state text not null default 'open' check (state in ('open', 'in_progress', 'done', 'wont_do')),
  state_reason text,
  position integer not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade,
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index action_item_owner on action_item (workspace_id, owner_id, state);
create index action_item_due on action_item (workspace_id, due_date) where state in ('open', 'in_progress');

-- A frozen post-mortem. kind 'published' has a number readers see; 'checkpoint' is a step of the history.
create table revision (
  workspace_id uuid not null,
  incident_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('checkpoint', 'published')),
  number integer,
  document jsonb not null,
  markdown text not null,
  author text not null,
  note text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, incident_id, id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);
create unique index revision_number on revision (workspace_id, incident_id, number) where number is not null;
create index revision_created on revision (workspace_id, incident_id, created_at);

-- The latest published revision of each incident, for the library and its search.
create table library_entry (
  workspace_id uuid not null,
  incident_id uuid not null,
  revision_id uuid not null,
  revision_number integer not null,
  title text not null,
  summary text not null,
  search tsvector not null,
  published_at timestamptz not null,
  primary key (workspace_id, incident_id),
  foreign key (workspace_id, incident_id) references incident (workspace_id, id) on delete cascade
);
create index library_entry_search on library_entry using gin (search);

-- Who changed what: append-only, held so by a trigger.
create table audit_entry (
  workspace_id uuid not null,
  id uuid not null,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  actor_name text not null,
  verb text not null,
  incident_id uuid,
  subject text,
  before jsonb,
  after jsonb,
  request_id text,
  primary key (workspace_id, id)
);
create index audit_entry_incident on audit_entry (workspace_id, incident_id, id);
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();

create table idempotency_key (
  workspace_id uuid not null,
  key text not null,
  actor text not null,
  request_sha256 text not null,
  status integer,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (workspace_id, actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);
