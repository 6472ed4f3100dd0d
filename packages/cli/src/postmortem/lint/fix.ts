import { type Finding, type Fix, firstFixes } from '@kintsugi/lint';

/** A text after rewording, and how many findings that answered. */
export interface Fixed {
  readonly text: string;
  readonly count: number;
}

/** A rewording may uncover another; past this many rounds two rules are at odds. */
const ROUNDS = 10;

/**
 * Rewords what has a safe rewording, the first one of each finding, until nothing more has. Rewordings
 * that overlap wait for the next round. Line ends stay as they are in the text.
 */
export function fixAll(text: string, find: (text: string) => readonly Finding[]): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const edits = firstFixes(find(fixed.text));
    if (edits.length === 0) return fixed;
    fixed = { text: apply(fixed.text, edits), count: fixed.count + edits.length };
  }
  return fixed;
}

function apply(text: string, edits: readonly Fix[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let read = 0;
  const parts = edits.map(({ start, end, replacement }) => {
    const part = text.slice(read, start) + replacement.replace(/\r?\n/g, lineEnd);
    read = end;
    return part;
  });
  return parts.join('') + text.slice(read);
}
