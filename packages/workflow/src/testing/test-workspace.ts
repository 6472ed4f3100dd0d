import type { Actor, Role } from '@kintsugi/domain';
import {
  type BlobStore,
  type Database,
  ensureWorkspace,
  insertPerson,
  loadProseTexts,
  migrate,
  newId,
  openDatabase,
  openPool,
  testDatabase,
} from '@kintsugi/store';
import * as Y from 'yjs';
import { openSharedProse, saveSharedProse } from '../postmortem/save-shared-prose.ts';
import { writeTexts } from '../postmortem/shared-prose/texts.ts';
import type { Deps, ProsePort } from '../shared/deps.ts';

/** A workspace of one's own on the tests' PostgreSQL, with a clock that stands still. */
export interface TestWorkspace {
  readonly deps: Deps;
  readonly workspaceId: string;
  readonly connectionString: string;
  /** Sets the clock. */
  readonly setNow: (at: string) => void;
  /** Somebody with an account of a role, by a handle that is also the name. */
  readonly person: (handle: string, role: Role) => Promise<Actor & { readonly personId: string }>;
  readonly close: () => Promise<void>;
}

const TEMPLATE = {
  name: 'workflow',
  fill: async (connectionString: string) => {
    await migrate({ connectionString });
  },
};

/** Makes the workspace; `close` it when done. */
export async function testWorkspace(now = '2026-03-12T09:00:00.000Z'): Promise<TestWorkspace> {
  const database = await testDatabase(TEMPLATE);
  const { connectionString } = database;
  const pool = openPool({ connectionString });
  const db = openDatabase(pool);
  const { id: workspaceId } = await ensureWorkspace(db);
  let at = now;
  const deps: Deps = {
    db,
    blobs: noBlobs,
    prose: storedProsePort(db, () => at),
    now: () => at,
    log: silent,
    wakeReader: () => undefined,
    readAhead: () => null,
    examples: '',
  };
  return {
    deps,
    workspaceId,
    connectionString,
    setNow: (next) => {
      at = next;
    },
    person: (handle, role) => makeActor(db, workspaceId, { handle, role }),
    close: async () => {
      await db.destroy();
      await database.drop();
    },
  };
}

async function makeActor(
  db: Database,
  workspaceId: string,
  { handle, role }: { readonly handle: string; readonly role: Role },
) {
  const person = { id: newId(), name: handle, email: null, handle, role, userId: `user-${handle}` };
  const { id: personId, name } = await insertPerson(db, workspaceId, person);
  return { kind: 'user', workspaceId, userId: person.userId, personId, name, role } as const;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const refuse = (): never => {
  throw new TypeError('These tests have no blobs.');
};
const noBlobs: BlobStore = {
  put: refuse,
  open: refuse,
  read: refuse,
  localPath: refuse,
  remove: refuse,
  size: refuse,
  list: refuse,
};

/** Prose without live documents: each write opens the stored document, changes it and stores it. */
const storedProsePort = (db: Database, now: () => string): ProsePort => ({
  read: (workspaceId, incidentId) => loadProseTexts(db, { workspaceId, incidentId }),
  write: async (actor, incidentId, texts) => {
    const key = { workspaceId: actor.workspaceId, incidentId };
    const document = new Y.Doc();
    const version = await openSharedProse({ db }, key, document);
    writeTexts(document, texts);
    const prose = { key, document, version, authors: [actor] };
    return { version: await saveSharedProse({ db, now, log: silent }, prose) };
  },
});
