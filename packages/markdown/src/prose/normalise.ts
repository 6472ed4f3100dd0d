import type { Block, HeadingBlock } from '../blocks/block.ts';
import { scanBlocks } from '../blocks/scan.ts';
import { trimBlankLines } from '../blocks/trim.ts';
import { readFacts } from '../facts/read.ts';
import { normaliseLineEnds } from '../inline/escape.ts';

/** The smallest heading level inside of prose: levels 1–3 are the structure of the document. */
const PROSE_HEADING = 4;

/**
 * The normal form of a piece of prose, in which it can stand anywhere in a document and be found
 * again exactly:
 *
 * - line ends are `\n`; no blank lines before it, no white space after it;
 * - headings outside of lists and quotes are written `####` to `######`, never underlined, so that
 *   none can be taken for a section: the highest level used becomes 4, deeper ones follow;
 * - fenced code and raw HTML are closed;
 * - facts are tokens such as `{{fact:duration}}`.
 *
 * Text that still breaks out (none is known) is kept whole in a code fence. Idempotent.
 */
export function normaliseProse(text: string): string {
  const tidy = withoutMark(trimBlankLines(normaliseLineEnds(text)));
  if (tidy === '') return '';
  const blocks = scanBlocks(tidy);
  const facts = readFacts(tidy);
  if (facts === tidy && isContained(blocks)) return tidy;
  const closed = closeLast(rewriteHeadings(facts, scanBlocks(facts)));
  const again = withoutMark(trimBlankLines(readFacts(closed)));
  return again === closed && isContained(scanBlocks(closed)) ? closed : fenced(tidy);
}

/** A byte order mark at the start would vanish when the prose is read on its own. */
function withoutMark(text: string): string {
  let start = 0;
  while (text.charCodeAt(start) === 0xfeff) start += 1;
  if (start === 0) return text;
  const rest = trimBlankLines(text.slice(start));
  return rest.startsWith('\ufeff') ? rest.replace(/^\s+/, '') : rest;
}

/** True when nothing of these blocks reaches beyond them: no structure headings, nothing left open. */
function isContained(blocks: readonly Block[]): boolean {
  return !isOpen(blocks.at(-1)) && blocks.every((block) => !isStructural(block));
}

const isStructural = (block: Block): boolean =>
  block.type === 'heading' && (block.underlined || block.depth < PROSE_HEADING);

/** True for a block that would swallow what follows it: containers close what is open in them. */
const isOpen = (block: Block | undefined): boolean =>
  (block?.type === 'code' && block.fence !== null) ||
  (block?.type === 'html' && block.closer !== null);

function rewriteHeadings(text: string, blocks: readonly Block[]): string {
  const headings = blocks.filter((block): block is HeadingBlock => block.type === 'heading');
  const top = Math.min(...headings.map((heading) => heading.depth), PROSE_HEADING);
  if (!headings.some(isStructural)) return text;
  let written = '';
  let at = 0;
  for (const heading of headings) {
    const depth = Math.min(6, heading.depth - top + PROSE_HEADING);
    written += text.slice(at, heading.start) + headingLine(text, heading, depth);
    at = heading.end;
  }
  return written + text.slice(at);
}

/** A heading as one `####` line; an underlined one may have had several. */
function headingLine(text: string, heading: HeadingBlock, depth: number): string {
  const words = text
    .slice(heading.text.start, heading.text.end)
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
  const safe = heading.underlined ? words.replace(/(^|\s)(#+)$/, '$1\\$2') : words;
  return `${'#'.repeat(depth)}${safe === '' ? '' : ' '}${safe}`;
}

function closeLast(text: string): string {
  const last = scanBlocks(text).at(-1);
  if (last?.type === 'code' && last.fence !== null) return `${text}\n${last.fence}`;
  if (last?.type === 'html' && last.closer !== null) return `${text}\n${last.closer}`;
  return text;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}
