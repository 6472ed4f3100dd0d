import { type Client, endpoints, type IncidentView } from '@kintsugi/contract';
import { Id, incidentName } from '@kintsugi/domain';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';

/** The description of an argument that names an incident; shell completion knows it by this name. */
export const INCIDENT_ARGUMENT = '<incident>';
export const INCIDENT_HELP = 'its short name (INC-12 or 12) or identifier';

/**
 * The incident that a short name (`INC-12`, `inc-12`, `12`) or an identifier means.
 *
 * @throws Failure when the word is neither, ProblemError when the server has no such incident
 */
export async function findIncident(client: Client, word: string): Promise<IncidentView> {
  if (Id.safeParse(word).success) {
    return client.json(endpoints.getIncident, { params: { incidentId: word } });
  }
  const number = Number(/^(?:inc-)?(\d{1,9})$/i.exec(word.trim())?.[1] ?? Number.NaN);
  if (!Number.isInteger(number) || number < 1) {
    throw new Failure({
      exitCode: EXIT.usage,
      what: `“${word}” is not the name of an incident.`,
      todo: 'Give it as INC-12. `kintsugi incident list` shows them.',
    });
  }
  return byNumber(client, number);
}

/** The list is newest first, so looking ends at the first smaller number. */
async function byNumber(client: Client, number: number): Promise<IncidentView> {
  const name = incidentName(number);
  let cursor: string | undefined;
  do {
    const page = await client.json(endpoints.listIncidents, {
      query: { q: name, limit: 500, ...(cursor !== undefined && { cursor }) },
    });
    const found = page.items.find((incident) => incident.number === number);
    if (found) return found;
    const last = page.items.at(-1);
    cursor = last && last.number > number ? (page.next ?? undefined) : undefined;
  } while (cursor !== undefined);
  throw new Failure({
    exitCode: EXIT.refused,
    what: `There is no ${name}, or you may not see it.`,
    todo: '`kintsugi incident list` shows those you may see.',
  });
}
