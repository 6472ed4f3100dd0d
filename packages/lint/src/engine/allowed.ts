import { type Block, LineIndex, type Span, scanBlocks } from '@kintsugi/markdown/structure';
import { nearest } from '../config/nearest.ts';
import { RULE_IDS } from '../rule-ids.ts';

/** A comment that answers findings: which rule, why, and the lines that it speaks for. */
export interface Allowance extends Span {
  /** A rule's id, or the part behind its slash, or `language/*`; empty when the comment names none. */
  readonly rule: string;
  /** Empty when the comment gives none: then it answers nothing. */
  readonly reason: string;
  readonly line: number;
  readonly lastLine: number;
}

const COMMENT = /<!--\s{0,20}kintsugi-allow\b([^\n]{0,1000}?)-->/g;
const INSIDE = /^[ \t]*([a-z0-9/*-]{0,60})[ \t]*:?(.*)$/i;

/**
 * The comments `<!-- kintsugi-allow rule: reason -->` of a file. Each speaks for its own line and the
 * block that follows it. Those in code are examples, and speak for nothing.
 */
export function readAllowances(text: string): Allowance[] {
  if (!text.includes('kintsugi-allow')) return [];
  const lines = new LineIndex(text);
  const blocks = scanBlocks(text);
  return Array.from(text.matchAll(COMMENT)).flatMap((match) => {
    const end = match.index + match[0].length;
    const holder = firstEndingAfter(blocks, match.index);
    if (text[match.index - 1] === '`' || isCode(holder, match.index)) return [];
    const { line } = lines.place({ start: match.index, end });
    const next = blockAfter(blocks, end);
    const [, rule = '', reason = ''] = INSIDE.exec(match[1] ?? '') ?? [];
    return {
      start: match.index,
      end,
      rule: rule.toLowerCase(),
      reason: reason.trim(),
      line,
      lastLine: next ? lines.place(next).endLine : line,
    };
  });
}

const isCode = (block: Block | undefined, offset: number): boolean =>
  block?.type === 'code' && block.start <= offset;

/** The first block that ends behind an offset; blocks stand in order. */
function firstEndingAfter(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks[indexEndingAfter(blocks, offset)];
}

function indexEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The block that holds an offset together with text of its own, or else the next one. */
function blockAfter(blocks: readonly Block[], offset: number): Block | undefined {
  let index = indexEndingAfter(blocks, offset);
  while (blocks[index]?.type === 'html') index += 1;
  return blocks[index];
}

/** A finding, as far as an answer cares. */
interface Answerable {
  readonly rule: string;
  readonly line: number;
}

/** Looks up the comment that answers a finding, if any. Structure is answered from anywhere in the file. */
export function answersOf(
  allowances: readonly Allowance[],
): (finding: Answerable) => Allowance | undefined {
  const byName = new Map<string, Allowance[]>();
  for (const allowance of allowances) {
    if (allowance.reason === '') continue;
    const known = byName.get(allowance.rule) ?? [];
    const last = known.at(-1);
    // Each place holds the comment that reaches furthest of those up to there.
    known.push(
      last && last.lastLine >= allowance.lastLine ? { ...last, line: allowance.line } : allowance,
    );
    byName.set(allowance.rule, known);
  }
  return ({ rule, line }) => {
    const [kind = '', name = ''] = rule.split('/');
    const named = [rule, name, `${kind}/*`].map((each) => byName.get(each) ?? []);
    if (kind === 'structure') return named.find((list) => list.length > 0)?.[0];
    return named
      .map((list) => lastUpTo(list, line))
      .find((allowance) => allowance !== undefined && line <= allowance.lastLine);
  };
}

function lastUpTo(sorted: readonly Allowance[], line: number): Allowance | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** What is wrong with a comment: it gives no reason, or names no rule that there is; null when it is fine. */
export function problemOf({ rule, reason }: Allowance): string | null {
  if (rule === '')
    return 'This comment names no rule: write <!-- kintsugi-allow language/blame: your reason -->.';
  if (
    !RULE_IDS.some(
      (id) => id === rule || id.endsWith(`/${rule}`) || rule === `${id.split('/')[0]}/*`,
    )
  ) {
    const meant = nearest(rule, RULE_IDS);
    return `There is no rule “${rule}”${meant ? `; did you mean “${meant}”?` : '.'}`;
  }
  return reason === ''
    ? `This comment lets ${rule} pass and does not say why: <!-- kintsugi-allow ${rule}: your reason -->.`
    : null;
}
