/** What a line says beside its time. */
export interface TextAndActor {
  readonly text: string;
  readonly actor: string | null;
}

/** A dash that stands before a number at once is its sign, and stays. */
const SEPARATOR = /^\s*(?:[–—]|-(?![\d.])|[:|,;.>]+|→|=>)?\s*/;

/**
 * The text after a time and who acted: `– text`, `| text | actor`, and `,text,actor` where the comma
 * (or semicolon) follows the time at once and there are no further ones.
 */
export function readTextAndActor(rest: string): TextAndActor {
  const comma = /^([,;])(?=\S)/.exec(rest)?.[1];
  const fields = comma === undefined ? [] : rest.slice(1).split(comma);
  if (fields.length === 2 && fields.every((field) => field.trim() !== '')) {
    return { text: fields[0]?.trim() ?? '', actor: fields[1]?.trim() ?? null };
  }
  const bare = rest.replace(SEPARATOR, '').trim();
  const bar = /^(.*\S)\s+\|\s+(\S[^|]*)\|?$/.exec(bare);
  if (!bar) return { text: bare, actor: null };
  return { text: bar[1]?.trim() ?? '', actor: bar[2]?.trim() ?? null };
}
