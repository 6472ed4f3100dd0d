import { type Client, endpoints } from '@kintsugi/contract';
import type { EvidenceFile } from '@kintsugi/domain';
import { EXIT } from '../shared/exit.ts';
import { Failure } from '../shared/failure.ts';

/** The evidence files of an incident. */
export async function filesOf(client: Client, incidentId: string): Promise<EvidenceFile[]> {
  const { items } = await client.json(endpoints.listEvidence, { params: { incidentId } });
  return items;
}

/**
 * The file that a word means: its identifier, its name, or the end of its name where only one ends
 * so (`2026-03-10.json` of `export.zip!general/2026-03-10.json`).
 *
 * @throws Failure when none does, or several do
 */
export function findFile(files: readonly EvidenceFile[], word: string): EvidenceFile {
  const exact = files.find(({ id, name }) => id === word || name === word);
  if (exact) return exact;
  const ending = files.filter(({ name }) => name.endsWith(`/${word}`) || name.endsWith(`!${word}`));
  const [only] = ending;
  if (only && ending.length === 1) return only;
  throw new Failure({
    exitCode: EXIT.usage,
    what:
      ending.length > 1
        ? `Several evidence files are called ${word}: ${ending.map(({ name }) => name).join(', ')}.`
        : `There is no evidence file ${word} there.`,
    todo: 'Give the name as `kintsugi evidence list` shows it.',
  });
}
