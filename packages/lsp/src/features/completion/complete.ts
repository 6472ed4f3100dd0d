import { readStructure } from '@kintsugi/markdown/structure';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Abilities } from '../../abilities.ts';
import type { Offer } from './offer.ts';
import { ruleOffers } from './rules.ts';
import { ACTION_ROW, TIMELINE_ROW } from './section-text.ts';
import { missingSections } from './sections.ts';
import { toPlain, toSnippet } from './snippet.ts';

/** What opens the list by itself when typed. */
export const TRIGGERS = ['#', '|'];

/** Longer texts get no offers that depend on what is in them. */
const LONGEST = 300_000;

/** What may be written at a place: sections that are missing, rows of the tables, rules to answer. */
export function completeAt(
  document: TextDocument,
  position: Position,
  abilities: Abilities,
): CompletionItem[] {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const allowing = /<!--\s*kintsugi-allow\s+([a-z0-9/-]*)$/.exec(before);
  const typed = allowing ? (allowing[1] ?? '') : before;
  const offers = allowing ? ruleOffers() : offersOnLine(document, position, before);
  const range = {
    start: { line: position.line, character: position.character - typed.length },
    end: position,
  };
  return offers.map((offer, index) => ({
    label: offer.label,
    kind: allowing ? CompletionItemKind.EnumMember : CompletionItemKind.Snippet,
    detail: offer.detail,
    documentation: { kind: MarkupKind.Markdown, value: offer.about },
    filterText: offer.label,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: abilities.snippetCompletions
      ? InsertTextFormat.Snippet
      : InsertTextFormat.PlainText,
    textEdit: {
      range,
      newText: abilities.snippetCompletions ? toSnippet(offer.pieces) : toPlain(offer.pieces),
    },
  }));
}

/** Offers for a line of which only what stands before the place is written. */
function offersOnLine(document: TextDocument, position: Position, before: string): Offer[] {
  const text = document.getText();
  if (text.length > LONGEST || !/^(?:#{0,6}\s*[\w.]*|\|\s*)$/.test(before)) return [];
  const structure = readStructure(text);
  const offset = document.offsetAt(position);
  const section = structure.sections.findLast(({ heading }) => heading.end <= offset)?.key;
  const rows = before.startsWith('#') ? [] : rowOffers(section);
  return before.startsWith('|') ? rows : [...rows, ...missingSections(structure)];
}

function rowOffers(section: string | undefined): Offer[] {
  if (section === 'timeline') {
    return [
      {
        label: '| timeline row',
        detail: 'A row of the timeline, in UTC',
        about: 'What did you know at this point? What options did you see?',
        pieces: TIMELINE_ROW,
      },
    ];
  }
  if (section !== 'actions') return [];
  return [
    {
      label: '| action item',
      detail: 'An action item with an owner and a date',
      about: 'Every action item has an owner and date. No orphan items.',
      pieces: ACTION_ROW,
    },
  ];
}
