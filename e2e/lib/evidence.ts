import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** What stands in for a file that is made up by a test. */
export interface MadeUpFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const FOLDER = fileURLToPath(new URL('../../examples/checkout-outage/evidence', import.meta.url));

/** Every evidence file of the worked checkout outage. */
export const CHECKOUT_EVIDENCE: readonly string[] = readdirSync(FOLDER)
  .toSorted()
  .map((name) => join(FOLDER, name));

/** Where the input stands that only lends its files to the drag. */
const LENDER = 'lends-files';

/** Drags files over the page; `drop` lets them fall. */
export async function dragFiles(page: Page, files: readonly string[] | readonly MadeUpFile[]) {
  await page.evaluate((id) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    input.id = id;
    input.hidden = true;
    document.body.append(input);
  }, LENDER);
  await page.locator(`#${LENDER}`).setInputFiles(files);
  const transfer = await page.evaluateHandle((id) => {
    const input = document.getElementById(id);
    const held = new DataTransfer();
    if (input instanceof HTMLInputElement)
      for (const file of input.files ?? []) held.items.add(file);
    input?.remove();
    return held;
  }, LENDER);
  const send = (type: string) =>
    page.evaluate(
      ({ dataTransfer, name }) =>
        document.body.dispatchEvent(
          new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
        ),
      { dataTransfer: transfer, name: type },
    );
  await send('dragenter');
  return { drop: () => send('drop') };
}

/** How fast a browser may send, in bytes a second. Answers how to lift the limit. */
export async function slowUpload(page: Page, bytesPerSecond: number): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const limit = (uploadThroughput: number) =>
    session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await session.send('Network.enable');
  await limit(bytesPerSecond);
  return async () => {
    await limit(-1);
    await session.detach();
  };
}
