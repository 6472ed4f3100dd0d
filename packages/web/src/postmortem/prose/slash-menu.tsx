import { FACT_KEYS, FACT_NAMES, type FactKey } from '@kintsugi/domain';
import type { Editor } from '@tiptap/core';
import { type RefObject, useEffect, useState } from 'react';
import { useStore } from '../../shared/store.ts';
import { cx } from '../../ui/cx.ts';
import { useFacts } from './facts-context.ts';
import { factWords } from './facts-store.ts';

/** How the editor hands keys to the menu; returns true when the menu took one. */
export type SlashKeys = RefObject<((event: KeyboardEvent) => boolean) | null>;

interface SlashQuery {
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
}

/** What stands after a slash before the cursor, or null. */
export function slashWords(before: string): string | null {
  return /(?:^|\s)\/([\p{L} ]{0,20})$/u.exec(before)?.[1] ?? null;
}

/** The facts whose name holds the words. */
export const matchingFacts = (words: string): FactKey[] =>
  FACT_KEYS.filter((key) => FACT_NAMES[key].toLowerCase().includes(words.trim().toLowerCase()));

function queryOf(editor: Editor): SlashQuery | null {
  const { selection, doc } = editor.state;
  if (!selection.empty || !editor.isFocused) return null;
  const { $from } = selection;
  const before = doc.textBetween($from.start(), $from.pos, '\n', ' ');
  const words = slashWords(before);
  if (words === null || matchingFacts(words).length === 0) return null;
  const { left, bottom } = editor.view.coordsAtPos($from.pos);
  return { words, from: $from.pos - words.length - 1, to: $from.pos, left, top: bottom };
}

function useSlashQuery(editor: Editor) {
  const [query, setQuery] = useState<SlashQuery | null>(null);
  useEffect(() => {
    const refresh = () => setQuery(queryOf(editor));
    const close = () => setQuery(null);
    editor.on('transaction', refresh);
    editor.on('blur', close);
    return () => {
      editor.off('transaction', refresh);
      editor.off('blur', close);
    };
  }, [editor]);
  return [query, setQuery] as const;
}

/** Puts a fact in place of the slash and its words. */
function insertFact(editor: Editor, query: SlashQuery, key: FactKey): void {
  editor
    .chain()
    .focus()
    .insertContentAt({ from: query.from, to: query.to }, [
      { type: 'fact', attrs: { key } },
      { type: 'text', text: ' ' },
    ])
    .run();
}

/** Typing “/” offers the facts of the incident as live references. */
export function SlashMenu({ editor, keys }: { editor: Editor; keys: SlashKeys }) {
  const [query, setQuery] = useSlashQuery(editor);
  const [index, setIndex] = useState(0);
  const facts = useFacts();
  const incident = useStore(facts, (value) => value);
  const matches = query ? matchingFacts(query.words) : [];
  const active = Math.min(index, matches.length - 1);
  keys.current = (event) => {
    if (!query) return false;
    const key = matches[active];
    if (event.key === 'ArrowDown') setIndex((active + 1) % matches.length);
    else if (event.key === 'ArrowUp') setIndex((active + matches.length - 1) % matches.length);
    else if (event.key === 'Escape') setQuery(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && key) insertFact(editor, query, key);
    else return false;
    return true;
  };
  if (!query) return null;
  return (
    <div
      role="listbox"
      aria-label="Facts of the incident"
      className="card fixed z-50 max-h-72 w-72 overflow-y-auto p-1.5 shadow-lift"
      style={{ left: Math.min(query.left, window.innerWidth - 300), top: query.top + 6 }}
    >
      {matches.map((key, at) => (
        <div
          key={key}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onPointerDown={(event) => {
            event.preventDefault();
            insertFact(editor, query, key);
          }}
          className={cx(
            'cursor-pointer rounded-md px-3 py-1.5 text-sm',
            at === active && 'bg-gold-wash',
          )}
        >
          <span className="font-medium">{FACT_NAMES[key]}</span>
          <span className="block truncate text-soft">{factWords(key, incident)}</span>
        </div>
      ))}
    </div>
  );
}
