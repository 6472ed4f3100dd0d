import type { Client } from '@kintsugi/contract';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { createOwner, OWNER } from '../lib/owner.ts';
import { joined, signedIn, TEO } from '../lib/people.ts';

export const TITLE = 'Customers cannot pay: the pool is too small';

/** What the steps of the whole way share. */
export interface Way {
  readonly url: string;
  /** The API with the owner's key, to look at what is stored. */
  readonly api: Client;
  /** Amara owns the workspace and publishes. */
  readonly amara: Page;
  /** Teo is a member who was on call. */
  readonly teo: Page;
  readonly teoContext: BrowserContext;
  /** Known once the incident is created. */
  incidentId: string;
}

/** Two people with a browser each. */
export async function begin(browser: Browser, url: string): Promise<Way> {
  const api = await createOwner(url);
  const amara = await (await signedIn(browser, url, OWNER)).newPage();
  const teoContext = await joined(browser, url, { by: api, person: TEO, role: 'member' });
  return { url, api, amara, teo: await teoContext.newPage(), teoContext, incidentId: '' };
}
