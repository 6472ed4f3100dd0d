import { type Queryable, takenHandles } from '@kintsugi/store';

/** Room for a number after a handle, within the 64 characters of the domain. */
const LONGEST = 56;

/** A handle as a name suggests it: `Amara Okafor` becomes `amara.okafor`. */
export function handleFrom(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const handle = words.filter((word) => word !== '').join('.');
  return [...handle].slice(0, LONGEST).join('') || 'person';
}

/** A handle for a name that nobody in the workspace has. */
export async function freeHandle(
  db: Queryable,
  workspaceId: string,
  name: string,
): Promise<string> {
  const wanted = handleFrom(name);
  const taken = await takenHandles(db, workspaceId, wanted);
  for (let number = 1; ; number += 1) {
    const handle = number === 1 ? wanted : `${wanted}.${number}`;
    if (!taken.has(handle.toLowerCase())) return handle;
  }
}
