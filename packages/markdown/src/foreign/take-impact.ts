import type { ProseKey } from '@kintsugi/domain';
import type { Block } from '../blocks/block.ts';
import type { Draft } from '../document/draft.ts';
import { blockFacts } from '../structure/facts.ts';
import type { PlacedPart } from '../structure/parts.ts';
import type { StructureFact } from '../structure/structure.ts';
import { IMPACT_KEYS } from '../structure/synonyms.ts';
import { coversWords } from './words.ts';

/** Keys such as `**Users affected**` go to their fields; every other text of the impact stays its text. */
export function takeImpact(text: string, part: PlacedPart, draft: Draft): void {
  for (const block of part.blocks) {
    if (!takeKeys(text, block, draft)) draft.write('impact', text.slice(block.start, block.end));
  }
}

function takeKeys(text: string, block: Block, draft: Draft): boolean {
  if (block.type !== 'list' && block.type !== 'table' && !isDefinitions(text, block)) return false;
  const facts = blockFacts(text, [block]);
  const known = facts.flatMap((fact) => {
    const key = keyOf(fact.key);
    return key ? [{ key, fact }] : [];
  });
  if (known.length === 0) return false;
  const pieces = pieceSpans(block);
  if (facts.length < pieces.length) return false;
  for (const { key, fact } of known) {
    draft.write(key, fact.value.text);
    draft.note('mapped', `“${fact.key}” is ${key}.`, fact);
  }
  const rest = facts.filter((fact) => !keyOf(fact.key));
  for (const fact of rest) {
    const key = capital(asWritten(text, fact));
    draft.write('impact', `- **${key}**: ${fact.value.text}`);
  }
  const source = text.slice(block.start, block.end);
  const kept = facts.flatMap((fact) => [fact.key, fact.value.text]);
  if (!coversWords(source, kept)) draft.write('impact', source);
  return true;
}

const keyOf = (key: string): ProseKey | undefined =>
  Object.hasOwn(IMPACT_KEYS, key) ? IMPACT_KEYS[key] : undefined;

/** True for a paragraph of terms, each with `: what it is` on the next line. */
const isDefinitions = (text: string, block: Block): boolean =>
  block.type === 'paragraph' &&
  block.lines.every(({ start }, index) => index % 2 === 0 || text[start] === ':') &&
  block.lines.length > 1;

const pieceSpans = (block: Block): readonly unknown[] =>
  block.type === 'list' ? block.items : block.type === 'table' ? block.rows : [];

/** A key with its capitals, such as those of `Time in SEV-1`. */
function asWritten(text: string, { key, start, end }: StructureFact): string {
  const source = text.slice(start, end);
  const at = source.toLowerCase().indexOf(key);
  return at < 0 ? key : source.slice(at, at + key.length);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
