import { type Client, endpoints } from '@kintsugi/contract';
import { expect } from '@playwright/test';

/** The worked examples: one published and at its review, one being gathered with all its evidence. */
export interface Examples {
  readonly published: string;
  readonly open: string;
}

/** Waits for the worked examples and adds something of everything, so that no page is empty. */
export async function fillIn(api: Client): Promise<Examples> {
  await expect
    .poll(async () => (await api.json(endpoints.searchLibrary, {})).items.length, {
      timeout: 200_000,
    })
    .toBe(1);
  const { items } = await api.json(endpoints.listIncidents, {});
  const published = items.find((one) => one.state === 'published')?.id ?? '';
  const open = items.find((one) => one.state === 'gathering')?.id ?? '';
  await fillOpen(api, open);
  await goFurther(api, published);
  return { published, open };
}

async function fillOpen(api: Client, incidentId: string): Promise<void> {
  const params = { incidentId };
  await api.json(endpoints.addEntry, {
    params,
    body: { at: '2026-03-10T13:09:12Z', text: 'First request fails', keyMoment: 'started' },
  });
  await api.json(endpoints.addEntry, {
    params,
    body: { at: '2026-03-10T14:24:32Z', text: 'Mended' },
  });
  const trigger = await api.json(endpoints.addCause, {
    params,
    body: { parentId: null, kind: 'trigger', text: 'The pool went from 20 to 4.' },
  });
  await api.json(endpoints.addCause, {
    params,
    body: { parentId: trigger.id, kind: 'missing_safeguard', text: 'No alert watches the pool.' },
  });
  await api.json(endpoints.addAction, { params, body: { text: 'Alert on pool saturation' } });
  await api.json(endpoints.addComment, { params, body: { body: 'Was it all customers?' } });
  await api.json(endpoints.createCheckpoint, { params, body: { note: 'Before the rewrite' } });
  const { proseVersion: version } = await api.json(endpoints.getPostMortem, { params });
  await api.json(endpoints.writeProse, {
    params: { ...params, proseKey: 'processFriction' },
    body: { markdown: 'The engineer forgot to check the pool limit.', version },
  });
}

/** The published one says more than its revision, and is at its review. */
async function goFurther(api: Client, incidentId: string): Promise<void> {
  const params = { incidentId };
  const { proseVersion } = await api.json(endpoints.getPostMortem, { params });
  await api.json(endpoints.writeProse, {
    params: { ...params, proseKey: 'surprised' },
    body: { markdown: 'How quiet it was.', version: proseVersion },
  });
  const { version } = await api.json(endpoints.getLifecycle, { params });
  await api.json(endpoints.moveLifecycle, {
    params,
    body: { version, to: 'reviewing', acknowledged: [], reason: null },
  });
}
