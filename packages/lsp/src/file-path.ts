import { fileURLToPath } from 'node:url';

/** The path of a document's file; undefined for one that is not in the file system. */
export function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // another machine's file, or no path of this system
  }
}
