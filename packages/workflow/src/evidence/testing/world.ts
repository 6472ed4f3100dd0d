import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Role, Visibility } from '@kintsugi/domain';
import {
  type BlobStore,
  type Database,
  ensureWorkspace,
  folderBlobs,
  insertIncident,
  insertPerson,
  migrate,
  newId,
  openDatabase,
  openPool,
  setParticipants,
  testDatabase,
} from '@kintsugi/store';
import type { Deps } from '../../shared/deps.ts';
import { addEvidence } from '../add-evidence.ts';
import { createEvidenceReader, type EvidenceReader } from '../reading/reader.ts';

/** A workspace of its own on a real database, for tests: members, an incident, a reader. */
export interface World extends AsyncDisposable {
  readonly deps: Deps;
  readonly reader: EvidenceReader;
  readonly blobFolder: string;
  readonly alice: Actor;
  readonly incidentId: string;
  /** A member by name. */
  member(name: string, role?: Role): Promise<Actor>;
  /** Another incident; a private one with these participants. */
  incident(options?: {
    readonly visibility?: Visibility;
    readonly participants?: readonly Actor[];
  }): Promise<string>;
  /** Imports a file and waits until it is read. */
  bring(
    name: string,
    content: string | Uint8Array,
    options?: BringOptions,
  ): ReturnType<typeof addEvidence>;
}

/** How to bring a file. */
export interface BringOptions {
  readonly incidentId?: string;
  readonly zone?: string;
  readonly format?: string;
}

const NOW = '2026-03-12T09:00:00.000Z';
const migrated = {
  name: 'workflow',
  fill: async (connectionString: string) => void (await migrate({ connectionString })),
};

/** Opens such a world. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase(migrated);
  const db = openDatabase(openPool({ connectionString: database.connectionString }));
  const blobFolder = await mkdtemp(join(tmpdir(), 'kintsugi-blobs-'));
  const { id: workspaceId } = await ensureWorkspace(db);
  const { deps, reader } = await depsOf(db, await folderBlobs(blobFolder));
  const member = (name: string, role: Role = 'member') =>
    addMember(db, { workspaceId, name, role });
  const alice = await member('Alice');
  const incident: World['incident'] = (options = {}) => addIncident(db, alice, options);
  const incidentId = await incident();
  return {
    deps,
    reader,
    blobFolder,
    alice,
    incidentId,
    member,
    incident,
    async bring(name, content, options = {}) {
      const body = streamOf(content);
      const answer = await addEvidence(deps, alice, { incidentId, name, body, ...options });
      await reader.idle();
      return answer;
    },
    async [Symbol.asyncDispose]() {
      await reader.close();
      await db.destroy();
      await database.drop();
      await rm(blobFolder, { recursive: true, force: true });
    },
  };
}

async function depsOf(db: Database, blobs: BlobStore) {
  const log = { info: () => undefined, warn: () => undefined, error: console.error };
  const core = { db, blobs, log, now: () => NOW };
  const reader = createEvidenceReader(core);
  const refuse = () => Promise.reject(new Error('These tests have no shared prose.'));
  const prose = { read: refuse, write: refuse };
  const { wake: wakeReader, readAhead } = reader;
  const deps: Deps = { ...core, prose, examples: '', wakeReader, readAhead };
  return { deps, reader };
}

async function addMember(
  db: Database,
  { workspaceId, name, role }: { workspaceId: string; name: string; role: Role },
): Promise<Actor> {
  const personId = newId();
  const actor: Actor = { kind: 'user', workspaceId, userId: personId, personId, name, role };
  const handle = name.toLowerCase();
  await insertPerson(db, workspaceId, { id: personId, name, handle, email: null, role });
  return actor;
}

async function addIncident(
  db: Database,
  actor: Actor,
  { visibility = 'workspace', participants = [] }: Parameters<World['incident']>[0] & object,
): Promise<string> {
  const id = newId();
  await db.transaction().execute(async (tx) => {
    await insertIncident(tx, actor, {
      id,
      title: 'Checkout down',
      startedAt: '2026-03-10T13:02:00.000Z',
      visibility,
      createdAt: NOW,
    });
    const roles = participants.map(({ personId }) => ({
      personId: personId ?? '',
      role: 'responder' as const,
    }));
    await setParticipants(tx, actor, { incidentId: id, participants: roles });
  });
  return id;
}

/** Bytes as a stream of chunks, as they come over the network. */
export async function* streamOf(content: string | Uint8Array, size = 64 * 1024) {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
