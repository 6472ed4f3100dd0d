import { type Block, LineIndex, scanBlocks } from '@kintsugi/markdown/structure';

/** A comment that answers findings: which rule, why, and the lines that it speaks for. */
export interface Allowance {
  readonly rule: string;
  readonly reason: string;
  readonly line: number;
  readonly lastLine: number;
}

const COMMENT = /<!--\s{0,20}kintsugi-allow[ \t]+([a-z0-9/*-]{1,60})[ \t]*:?([^\n]{0,1000}?)-->/g;

/**
 * The comments `<!-- kintsugi-allow rule: reason -->` of a file. Each speaks for its own line and the
 * block that follows it; one without a reason speaks for nothing.
 */
export function readAllowances(text: string): Allowance[] {
  if (!text.includes('kintsugi-allow')) return [];
  const lines = new LineIndex(text);
  const blocks = scanBlocks(text);
  return Array.from(text.matchAll(COMMENT)).flatMap((match) => {
    const reason = (match[2] ?? '').trim();
    if (reason === '') return [];
    const end = match.index + match[0].length;
    const { line } = lines.place({ start: match.index, end });
    const next = blockAfter(blocks, end);
    return [
      { rule: match[1] ?? '', reason, line, lastLine: next ? lines.place(next).endLine : line },
    ];
  });
}

/** The block that holds an offset together with text of its own, or else the next one. */
function blockAfter(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.find((block) => block.end > offset && block.type !== 'html') ?? undefined;
}

/** The comment that answers a finding, if any. Structure is answered from anywhere in the file. */
export const allowanceFor = (
  allowances: readonly Allowance[],
  finding: { readonly rule: string; readonly line: number },
): Allowance | undefined =>
  allowances.find(
    (allowance) =>
      namesRule(allowance.rule, finding.rule) &&
      (finding.rule.startsWith('structure/') ||
        (finding.line >= allowance.line && finding.line <= allowance.lastLine)),
  );

const namesRule = (named: string, rule: string): boolean =>
  named === rule || named === rule.split('/')[1] || named === `${rule.split('/')[0]}/*`;
