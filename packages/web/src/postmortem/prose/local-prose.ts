/** How the databases of this browser that keep prose are named. */
export const LOCAL_PREFIX = 'kintsugi-prose-';

/** Takes every incident's text out of this browser, for when somebody signs out. */
export async function forgetLocalProse(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases)
    if (name?.startsWith(LOCAL_PREFIX)) indexedDB.deleteDatabase(name);
}
