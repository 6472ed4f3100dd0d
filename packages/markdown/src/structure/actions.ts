import type { ListBlock, ListItem, TableBlock } from '../blocks/block.ts';
import type { Span } from '../place.ts';
import { readActionItem } from './action-item.ts';
import { findColumns } from './columns.ts';
import { dueOf } from './due.ts';
import type { PlacedPart } from './parts.ts';
import { textAt } from './plain.ts';
import type { StructureAction, TextAt } from './structure.ts';

const COLUMNS = {
  text: /^(?:action(?: items?)?|items?|tasks?|what|description|to-?do|follow-?ups?|work|remediation|improvement|measure|title|summary)$/,
  owner: /^(?:owners?|who|assignees?|assigned(?: to)?|responsible|dri|lead|person|team|by whom)\b/,
  due: /^(?:due|by when|deadline|eta|target|when|date|until|by$|complete(?:d)? by|delivery)/,
  priority: /^(?:prio(?:rity)?|p|sev(?:erity)?|importance)$/,
  link: /^(?:link|ticket|issue|bug|jira|tracking|tracker|url|pr|reference)/,
  state: /^(?:state|status|done|progress|completed?)/,
} as const;

/** Reads the action items of a file from the parts of its section. `year` completes dates without one. */
export function readActions(
  text: string,
  parts: readonly PlacedPart[],
  year: number | null,
): StructureAction[] {
  return parts.flatMap((part) =>
    part.blocks.flatMap((block): StructureAction[] => {
      if (block.type === 'table') return tableActions(text, block, year);
      return block.type === 'list' ? listActions(text, block, year, null) : [];
    }),
  );
}

function tableActions(text: string, table: TableBlock, year: number | null): StructureAction[] {
  const columns = findColumns(text, table, COLUMNS);
  const taken = new Set(Object.values(columns));
  const first = table.header.cells.findIndex((_, index) => !taken.has(index));
  const action = columns.text ?? (first === -1 ? 0 : first);
  return table.rows.flatMap((row): StructureAction[] => {
    const cell = (index: number | undefined): TextAt | null =>
      filled(text, index === undefined ? undefined : row.cells[index]);
    const what = cell(action);
    if (what === null && cell(columns.owner) === null) return [];
    const state = cell(columns.state) ?? stateIn(cell(columns.link));
    return [
      {
        start: row.start,
        end: row.end,
        group: null,
        text: what ?? { start: row.start, end: row.start, text: '' },
        owner: cell(columns.owner),
        due: dueOf(cell(columns.due), year),
        priority: cell(columns.priority),
        link: cell(columns.link),
        state,
        done:
          state !== null &&
          /^(?:done|complete[d]?|closed|fixed|resolved|yes|✅|✔|x)/i.test(state.text),
      },
    ];
  });
}

/** Google's example writes the state behind the number, into the cell of the bug. */
function stateIn(link: TextAt | null): TextAt | null {
  const word = /(?<=\s)(?:DONE|TODO)$/.exec(link?.text ?? '')?.[0];
  return link && word !== undefined ? { ...link, text: word } : null;
}

/** A cell's text; null when it is empty or a dash. */
function filled(text: string, cell: Span | undefined): TextAt | null {
  if (!cell) return null;
  const found = textAt(text, cell);
  return /^(?:[-–—.]*|n\/?a)$/i.test(found.text) ? null : found;
}

function listActions(
  text: string,
  list: ListBlock,
  year: number | null,
  group: TextAt | null,
): StructureAction[] {
  return list.items.flatMap((item) => {
    const below = groupOf(text, item);
    if (below === null) return [{ ...readActionItem(text, item, year), group }];
    return listActions(text, below.list, year, below.name);
  });
}

/** The list below an item that only names a group, such as `- Engineering:`. */
function groupOf(text: string, item: ListItem): { name: TextAt; list: ListBlock } | null {
  const [first, second, ...others] = item.children;
  if (first?.type !== 'paragraph' || second?.type !== 'list' || others.length > 0) return null;
  const name = textAt(text, first);
  return /:$/.test(name.text) && name.text.length < 50 && !name.text.includes('. ')
    ? { name, list: second }
    : null;
}
