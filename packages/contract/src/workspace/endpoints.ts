import {
  Handle,
  Id,
  Instant,
  LanguagePolicy,
  line,
  Person,
  Role,
  SeverityPolicy,
  TimeZone,
  Version,
  WorkspaceSettings,
} from '@kintsugi/domain';
import { z } from 'zod';
import { endpoint } from '../shared/endpoint.ts';
import { PageQuery, pageOf } from '../shared/page.ts';

export const Password = z
  .string()
  .min(12, { error: 'At least 12 characters; a sentence is easy to remember.' })
  .max(128, { error: 'At most 128 characters.' });

export const Session = z
  .object({
    actor: z
      .object({
        kind: z.enum(['user', 'api-key', 'firstLook']),
        userId: z.string().nullable(),
        personId: Id.nullable(),
        name: z.string(),
        email: z.string().nullable(),
        role: Role,
      })
      .nullable()
      .meta({ description: 'Null when not signed in.' }),
    workspace: WorkspaceSettings.nullable(),
    setupNeeded: z.boolean().meta({ description: 'True until the owner has an account.' }),
    version: z.string().meta({ description: 'Version of the server.' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** A workspace with its policies. */
const Settings = WorkspaceSettings.extend({
  severityPolicy: SeverityPolicy,
  languagePolicy: LanguagePolicy,
});

export const Invitation = z
  .object({
    id: Id,
    email: z.string().nullable(),
    role: Role,
    invitedBy: z.string(),
    expiresAt: Instant,
    createdAt: Instant,
    state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    start: z.string().nullable().meta({ description: 'The first characters, to tell keys apart.' }),
    role: Role,
    createdAt: Instant,
    expiresAt: Instant.nullable(),
    lastUsedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const AuditEntry = z
  .object({
    id: Id,
    at: Instant,
    actorKind: z.string(),
    actorName: z.string(),
    verb: z.string(),
    incidentId: Id.nullable(),
    subject: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

const PersonParams = z.object({ personId: Id });
const Token = z.object({ token: z.string().min(20).max(200) });

export const workspaceEndpoints = {
  getSession: endpoint({
    method: 'GET',
    path: '/session',
    tag: 'workspace',
    permission: 'public',
    summary: 'Who am I, and is this Kintsugi set up?',
    response: Session,
  }),
  setup: endpoint({
    method: 'POST',
    path: '/setup',
    tag: 'workspace',
    permission: 'public',
    status: 201,
    summary: 'Create the owner’s account',
    description:
      'Possible once, from this machine (a loopback address), before any account exists. Signs the owner in.',
    body: z.object({
      name: line(120),
      email: z.email().max(254),
      password: Password,
      workspaceName: line(80).optional(),
    }),
    response: Session,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/sign-in',
    tag: 'workspace',
    permission: 'public',
    summary: 'Sign in with e-mail and password',
    description: 'Sets an HttpOnly, SameSite session cookie.',
    body: z.object({ email: z.email().max(254), password: z.string().min(1).max(128) }),
    response: Session,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/sign-out',
    tag: 'workspace',
    permission: 'public',
    summary: 'End this session',
    status: 204,
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/account/password',
    tag: 'workspace',
    permission: 'read',
    status: 204,
    summary: 'Change your password',
    description: 'Needs a session, not an API key. Every other session of yours ends.',
    body: z.object({ current: z.string().min(1).max(128), next: Password }),
  }),
  endOtherSessions: endpoint({
    method: 'POST',
    path: '/account/end-other-sessions',
    tag: 'workspace',
    permission: 'read',
    status: 204,
    summary: 'Sign out everywhere else',
    description: 'Needs a session, not an API key. This one goes on.',
  }),
  getSettings: endpoint({
    method: 'GET',
    path: '/workspace',
    tag: 'workspace',
    permission: 'read',
    summary: 'The workspace and its policy',
    response: Settings,
  }),
  updateSettings: endpoint({
    method: 'PATCH',
    path: '/workspace',
    tag: 'workspace',
    permission: 'administer',
    summary: 'Change the workspace or its policy',
    body: z.object({
      version: Version,
      name: line(80).optional(),
      timeZone: TimeZone.optional(),
      severityPolicy: SeverityPolicy.optional(),
      languagePolicy: LanguagePolicy.optional(),
    }),
    response: Settings,
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/people',
    tag: 'workspace',
    permission: 'read',
    summary: 'Everybody the workspace knows',
    query: PageQuery.extend({ q: z.string().max(100).optional() }),
    response: pageOf(Person),
  }),
  createPerson: endpoint({
    method: 'POST',
    path: '/people',
    tag: 'workspace',
    permission: 'write',
    status: 201,
    idempotent: true,
    summary: 'Add somebody without an account, by name',
    body: z.object({
      name: line(120),
      email: z.email().max(254).nullish(),
      handle: Handle.optional(),
    }),
    response: Person,
  }),
  updatePerson: endpoint({
    method: 'PATCH',
    path: '/people/{personId}',
    tag: 'workspace',
    permission: 'administer',
    summary: 'Change a person or their role',
    params: PersonParams,
    body: z.object({
      version: Version,
      name: line(120).optional(),
      email: z.email().max(254).nullish(),
      handle: Handle.optional(),
      role: Role.nullable().optional().meta({
        description: 'Null takes the account away; the person stays in the record.',
      }),
    }),
    response: Person,
  }),
  listInvitations: endpoint({
    method: 'GET',
    path: '/invitations',
    tag: 'workspace',
    permission: 'administer',
    summary: 'Invitations',
    query: PageQuery,
    response: pageOf(Invitation),
  }),
  createInvitation: endpoint({
    method: 'POST',
    path: '/invitations',
    tag: 'workspace',
    permission: 'administer',
    status: 201,
    summary: 'Invite somebody by a link',
    description: 'The link is shown once, here. It works once, for seven days.',
    body: z.object({ email: z.email().max(254).nullish(), role: Role }),
    response: Invitation.extend({ link: z.string() }),
  }),
  revokeInvitation: endpoint({
    method: 'DELETE',
    path: '/invitations/{invitationId}',
    tag: 'workspace',
    permission: 'administer',
    status: 204,
    summary: 'Revoke an invitation',
    params: z.object({ invitationId: Id }),
  }),
  lookUpInvitation: endpoint({
    method: 'POST',
    path: '/invitations/look-up',
    tag: 'workspace',
    permission: 'public',
    summary: 'What an invitation link offers',
    body: Token,
    response: z.object({
      workspaceName: z.string(),
      role: Role,
      email: z.string().nullable(),
      invitedBy: z.string(),
    }),
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/invitations/accept',
    tag: 'workspace',
    permission: 'public',
    status: 201,
    summary: 'Accept an invitation and sign in',
    body: Token.extend({ name: line(120), email: z.email().max(254), password: Password }),
    response: Session,
  }),
  listApiKeys: endpoint({
    method: 'GET',
    path: '/api-keys',
    tag: 'workspace',
    permission: 'read',
    summary: 'Your API keys',
    response: z.object({ items: z.array(ApiKey) }),
  }),
  createApiKey: endpoint({
    method: 'POST',
    path: '/api-keys',
    tag: 'workspace',
    permission: 'write',
    status: 201,
    summary: 'Create an API key',
    description:
      'The key is shown once, here. Send it as `Authorization: Bearer <key>`. It can do at most what you can.',
    body: z.object({
      name: line(80),
      role: Role,
      expiresInDays: z.int().min(1).max(3650).nullish(),
    }),
    response: ApiKey.extend({ key: z.string() }),
  }),
  deleteApiKey: endpoint({
    method: 'DELETE',
    path: '/api-keys/{keyId}',
    tag: 'workspace',
    permission: 'read',
    status: 204,
    summary: 'Delete an API key',
    params: z.object({ keyId: z.string().max(100) }),
  }),
  listAudit: endpoint({
    method: 'GET',
    path: '/audit',
    tag: 'workspace',
    permission: 'administer',
    summary: 'Who changed what',
    query: PageQuery.extend({ incidentId: Id.optional() }),
    response: pageOf(AuditEntry),
  }),
} as const;
