import { test } from '@playwright/test';
import { App } from './app.ts';

/** The first start makes a database cluster, which a busy machine takes its time for. */
const START_LIMIT_MS = 300_000;

/** One Kintsugi for all tests of a spec file, on a data folder of its own. */
export function fileApp(): { readonly url: string } {
  let app: App | undefined;
  test.beforeAll(async () => {
    test.setTimeout(START_LIMIT_MS);
    app = await App.prepare();
    await app.start();
  });
  test.afterAll(async () => {
    test.setTimeout(START_LIMIT_MS);
    await app?.remove();
  });
  return {
    get url() {
      if (app === undefined) throw new Error('The server starts before the first test.');
      return app.url;
    },
  };
}
