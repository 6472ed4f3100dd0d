import type { Block } from '../blocks/block.ts';
import { scanBlocks } from '../blocks/scan.ts';
import type { Span } from '../place.ts';

/**
 * The parts of a piece of Markdown in which nothing is a mark: code blocks, raw HTML blocks and code
 * spans. In order, not overlapping.
 */
export function literalSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const block of scanBlocks(text)) collect(text, block, spans);
  return spans;
}

function collect(text: string, block: Block, spans: Span[]): void {
  switch (block.type) {
    case 'code':
    case 'html':
      spans.push({ start: block.start, end: block.end });
      return;
    case 'list':
      for (const item of block.items)
        for (const child of item.children) collect(text, child, spans);
      return;
    case 'quote':
      for (const child of block.children) collect(text, child, spans);
      return;
    case 'break':
      return;
    default:
      spans.push(...codeSpans(text, block));
  }
}

/**
 * Code spans between two offsets: a run of backticks closed by the next run of the same length.
 * Runs are listed by length first, so that unmatched ones cost no second look at the text.
 */
export function codeSpans(text: string, within: Span): Span[] {
  const runs = Array.from(text.slice(within.start, within.end).matchAll(/\\?(`+)/g), (match) => ({
    // A backslash takes the first backtick of an opening run, not of a closing one.
    escaped: match[0].startsWith('\\'),
    at: within.start + match.index + match[0].length - (match[1]?.length ?? 0),
    length: match[1]?.length ?? 0,
  }));
  const byLength = new Map<number, number[]>();
  for (const run of runs) {
    const list = byLength.get(run.length);
    if (list) list.push(run.at);
    else byLength.set(run.length, [run.at]);
  }
  const spans: Span[] = [];
  let from = within.start;
  for (const run of runs) {
    if (run.at < from || (run.escaped && run.length === 1)) continue;
    const length = run.escaped ? run.length - 1 : run.length;
    const start = run.escaped ? run.at + 1 : run.at;
    const closing = nextAfter(byLength.get(length), start);
    if (closing === null) continue;
    spans.push({ start, end: closing + length });
    from = closing + length;
  }
  return spans;
}

/** The first number after `at` in a sorted list; what lies before is dropped, it is never asked for again. */
function nextAfter(sorted: number[] | undefined, at: number): number | null {
  if (!sorted) return null;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return sorted[low] ?? null;
}

/** True when an offset lies in one of the (sorted) spans. */
export const isLiteral = (spans: readonly Span[], offset: number): boolean => {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return false;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return true;
  }
  return false;
};
