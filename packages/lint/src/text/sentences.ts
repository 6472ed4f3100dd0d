import type { Span } from '@kintsugi/markdown/structure';

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|ca|mr|mrs|ms|dr|no|fig|inc|ltd|st|jr|sr|min|sec|hrs?)\.$/i;

/** Splits running text into sentences. Offsets count within the text. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?…]+[)"'”’\ue002]*(?=\s)/gu)) {
    const at = end.index + end[0].length;
    if (end[0].startsWith('.') && !endsSentence(text, at, end.index)) continue;
    push(spans, text, start, at);
    start = at;
  }
  push(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, at: number, dot: number): boolean {
  if (ABBREVIATION.test(text.slice(Math.max(0, dot - 8), dot + 1))) return false;
  const next = /^\s+[\ue002\s]*(.)/u.exec(text.slice(at, at + 20))?.[1] ?? '';
  return !/\p{Ll}/u.test(next);
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\ue002]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) spans.push({ start, end });
}
