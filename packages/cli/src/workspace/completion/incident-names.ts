import type { Candidate } from './candidate.ts';

/** Somebody waits with a finger on Tab. */
const PATIENCE_MS = 5000;

/** The names of the newest incidents; none when no server answers soon. */
export async function incidentNames(): Promise<Candidate[]> {
  const [{ connect }, { endpoints }, { incidentName }] = await Promise.all([
    import('../../shared/connection.ts'),
    import('@kintsugi/contract'),
    import('@kintsugi/domain'),
  ]);
  try {
    const { client } = await connect({ json: false });
    const { items } = await client.json(endpoints.listIncidents, {
      query: { limit: 100 },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return items.map(({ number, title }) => ({ value: incidentName(number), about: title }));
  } catch {
    return []; // a shell has no place for messages while it completes
  }
}
