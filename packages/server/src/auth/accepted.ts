import { createHash } from 'node:crypto';

/** How long a check of a secret by the accounts library is relied on. */
const CHECK_AGAIN_MS = 5 * 60_000;
const MOST_KNOWN = 10_000;

/** What the accounts library said of secrets, remembered. */
export interface Accepted {
  /** The id of the row a secret belongs to; null for a secret that is not accepted. */
  idOf(secret: string): Promise<string | null>;
  forget(secret: string): void;
}

interface Known {
  readonly id: Promise<string | null>;
  readonly checkedAt: number;
}

/**
 * Remembers which session or API key a secret belongs to, so that hashing, signatures and the accounts
 * library's own statements are not repeated with each request. Only what cannot change is remembered:
 * the id of the row. Whether that row still holds, and whose it is, is read from the database with each
 * request (`identifyByProof`), so nothing here has to be told of a sign-out or a deleted key.
 *
 * Bounds: at most 10,000 secrets, as hashes; each is checked by the library again after five minutes,
 * which is when it prolongs sessions and notes when a key was last used. What it refuses is not kept.
 */
export function rememberAccepted(
  check: (secret: string) => Promise<string | null>,
  now: () => number = Date.now,
): Accepted {
  const known = new Map<string, Known>();
  const checkAndKeep = (secret: string, hash: string): Promise<string | null> => {
    const id = check(secret);
    const entry = { id, checkedAt: now() };
    const drop = () => known.get(hash) === entry && known.delete(hash);
    known.delete(hash);
    known.set(hash, entry);
    dropOldest(known);
    id.then((found) => found ?? drop(), drop);
    return id;
  };
  return {
    idOf(secret) {
      const hash = sha256(secret);
      const entry = known.get(hash);
      const isFresh = entry !== undefined && now() - entry.checkedAt < CHECK_AGAIN_MS;
      return isFresh ? entry.id : checkAndKeep(secret, hash);
    },
    forget(secret) {
      known.delete(sha256(secret));
    },
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A map keeps the order in which its entries came. */
function dropOldest(known: Map<string, Known>): void {
  if (known.size <= MOST_KNOWN) return;
  const [oldest] = known.keys();
  if (oldest !== undefined) known.delete(oldest);
}
