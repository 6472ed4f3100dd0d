import type { ListItem } from '../blocks/block.ts';
import { trimSpan } from '../blocks/trim.ts';
import type { Span } from '../place.ts';
import { findDate } from './dates.ts';
import { dueOf } from './due.ts';
import { textAt } from './plain.ts';
import type { StructureAction, TextAt } from './structure.ts';

/** Keys inside of an item, such as `**Owner:** @ines` or `(owner: @priya, due: 2025-11-21)`. */
const KEYS =
  /(?<![\p{L}\d-])(?:\*\*|__)?(actions?(?: item)?|task|what|owners?|assignees?|assigned to|responsible|dri|who|due(?: date| by)?|deadline|by when|eta|target(?: date)?|prio(?:rity)?|link|ticket|issue|jira|status|state)(?:\*\*|__)?[ \t]*:[ \t]*(?:\*\*|__)?[ \t]*/giu;

type Field = 'text' | 'owner' | 'due' | 'priority' | 'link' | 'state';

const FIELD_OF: readonly (readonly [RegExp, Field])[] = [
  [/^(?:action|task|what)/, 'text'],
  [/^(?:owner|assign|respons|dri|who)/, 'owner'],
  [/^(?:due|deadline|by when|eta|target)/, 'due'],
  [/^prio/, 'priority'],
  [/^(?:link|ticket|issue|jira)/, 'link'],
  [/^(?:status|state)/, 'state'],
];

/** Reads one item of an action list, whichever of the usual ways it is written in. */
export function readActionItem(
  text: string,
  item: ListItem,
  year: number | null,
): Omit<StructureAction, 'group'> {
  const box = /\[([ xX])\][ \t]+/y;
  box.lastIndex = item.content;
  const ticked = box.exec(text);
  const start = ticked ? box.lastIndex : item.content;
  const span = { start, end: item.end };
  const fields = withDueOfOwner(text, keyedFields(text, span));
  const action = keyedOrLeft(text, span, fields);
  const priority = fields.priority ?? leadingPriority(text, action);
  const rest =
    priority && priority.start < action.end && priority.start >= action.start
      ? trimmed(text, { start: priority.end, end: action.end })
      : action;
  const tail =
    fields.owner && fields.due ? { action: rest, owner: null, due: null } : readTail(text, rest);
  return {
    start: item.start,
    end: item.end,
    text: textAt(text, trimmed(text, tail.action)),
    owner: fields.owner ?? tail.owner,
    due: dueOf(fields.due ?? tail.due, year),
    priority,
    link: fields.link ?? null,
    state: fields.state ?? null,
    done:
      ticked?.[1]?.toLowerCase() === 'x' ||
      /^(?:done|complete|closed|fixed)/i.test(fields.state?.text ?? ''),
  };
}

type Fields = Partial<Record<Field, TextAt>> & { readonly first?: number };

function keyedFields(text: string, span: Span): Fields {
  const source = text.slice(span.start, span.end);
  const keys = Array.from(source.matchAll(KEYS), (match) => ({
    name: (match[1] ?? '').toLowerCase(),
    start: span.start + match.index,
    value: span.start + match.index + match[0].length,
  })).filter((key) => isKeyPlace(text, key.start, span.start));
  const fields: Partial<Record<Field, TextAt>> & { first?: number } = {};
  keys.forEach((key, index) => {
    const field = FIELD_OF.find(([pattern]) => pattern.test(key.name))?.[1];
    if (field === undefined || fields[field]) return;
    const end = Math.min(
      keys[index + 1]?.start ?? span.end,
      field === 'text' ? span.end : lineEnd(text, key.value, span.end),
    );
    const value = textAt(text, trimmed(text, { start: key.value, end }));
    fields.first ??= key.start;
    if (value.text !== '' && !/^[-–—]+$/.test(value.text)) fields[field] = value;
  });
  return fields;
}

/** `Owner: @dana, due 2026-02-20` has the day behind the owner. */
function withDueOfOwner(text: string, fields: Fields): Fields {
  if (!fields.owner || fields.due) return fields;
  const { action, due } = readTail(text, fields.owner);
  if (!due) return fields;
  return { ...fields, owner: textAt(text, trimmed(text, action)), due };
}

/** A key stands at the start, after punctuation, or on a line of its own: not in the middle of a sentence. */
function isKeyPlace(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - 3), at);
  return (
    at === from || /(?:[.,;:()[\]|–—-]|\n)[ \t]*$|^[ \t]*$/.test(before) || /[ \t]{2}$/.test(before)
  );
}

const lineEnd = (text: string, from: number, end: number): number => {
  const next = text.indexOf('\n', from);
  return next === -1 ? end : Math.min(next, end);
};

function keyedOrLeft(text: string, span: Span, fields: Fields): Span {
  if (fields.text) return fields.text;
  return trimmed(text, { start: span.start, end: fields.first ?? span.end });
}

/** A span without the punctuation that joined it to its neighbours. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  while (end > start && /[\s,;.()[\]|–—-]/.test(text[end - 1] ?? '') && !balanced(text, start, end))
    end -= 1;
  while (start < end && /[\s,;:|–—]/.test(text[start] ?? '')) start += 1;
  return { start, end };
}

/** True for a span that ends with a bracket which it also opened. */
function balanced(text: string, start: number, end: number): boolean {
  const last = text[end - 1];
  if (last !== ')' && last !== ']') return false;
  return text.lastIndexOf(last === ')' ? '(' : '[', end - 1) >= start;
}

function leadingPriority(text: string, action: Span): TextAt | null {
  const match = /[*_[(]{0,3}(P[0-4]|high|medium|low|critical)[*_\])]{0,3}(?=[ \t:])[ \t:]*/iy;
  match.lastIndex = action.start;
  const found = match.exec(text);
  if (!found || !/^(?:P\d|[*_[(])/i.test(found[0])) return null;
  return { start: action.start, end: match.lastIndex, text: found[1] ?? '' };
}

interface Tail {
  readonly action: Span;
  readonly owner: TextAt | null;
  readonly due: TextAt | null;
}

/** `… — @haruki — 2026-05-15`, `… (@bob, 5 March 2026)`, `@alice to … by 2026-02-15`. */
function readTail(text: string, action: Span): Tail {
  const line = { start: action.start, end: lineEnd(text, action.start, action.end) };
  const source = text.slice(line.start, line.end);
  const pieces = Array.from(
    source.matchAll(
      /(?:[ \t](?:–|—|--?|\|)[ \t]|[ \t]\(|,[ \t]|[ \t]by[ \t](?=\S*\d)|[ \t](?=@))/g,
    ),
    (match) => match.index + match[0].length,
  );
  let { end } = line;
  let owner: TextAt | null = null;
  let due: TextAt | null = null;
  for (const from of pieces.reverse()) {
    const piece = textAt(text, trimmed(text, { start: line.start + from, end }));
    if (!due && isDate(piece.text)) due = piece;
    else if (!owner && /^@[\p{L}\p{N}._-]+$/u.test(piece.text)) owner = piece;
    else if (piece.text !== '') break;
    end = line.start + from;
  }
  if (owner === null && due === null) return { action, owner, due };
  return { action: { start: line.start, end: joinEnd(text, line.start, end) }, owner, due };
}

const isDate = (text: string): boolean => {
  const date = findDate(text.replace(/^(?:due|by|until)[ :]+/i, ''));
  return date !== null && text.length < 40;
};

/** Cuts the joining word or bracket that is left at the end. */
function joinEnd(text: string, start: number, end: number): number {
  const left = text.slice(start, end).replace(/[\s(|–—,-]*(?:\bby)?[\s(|–—,-]*$/i, '');
  return start + left.length;
}
