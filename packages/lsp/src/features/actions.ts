import { type Finding, type Fix, firstFixes } from '@kintsugi/lint';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Abilities } from '../abilities.ts';
import { diagnosticOf, rangeOf } from '../checks/diagnostics.ts';
import { allowComment, REASON } from './allow.ts';
import { snippetEdit, workspaceEdit } from './edits.ts';
import { findingsAt } from './findings-at.ts';

/** The kind under which every fix is made at once, on saving for instance. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kintsugi`;

/** The document and what the editor at hand can do with edits. */
export interface ActionContext {
  readonly document: TextDocument;
  readonly abilities: Abilities;
  readonly pages: string | undefined;
}

/** What may be done about the findings in a span: reword, or keep with a reason. */
export function quickFixes(
  context: ActionContext,
  findings: readonly Finding[],
  span: { readonly start: number; readonly end: number },
): CodeAction[] {
  return findingsAt(findings, span).flatMap((finding) => {
    const diagnostic = diagnosticOf(context.document, finding, context.pages);
    return [
      ...finding.fixes.map((fix, index) =>
        reword(context, { fix, diagnostic, first: index === 0 }),
      ),
      keep(context, finding, diagnostic),
    ];
  });
}

function reword(
  { document, abilities }: ActionContext,
  { fix, diagnostic, first }: { fix: Fix; diagnostic: Diagnostic; first: boolean },
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: first,
    edit: workspaceEdit(document, [editOf(document, fix)], abilities),
  };
}

const editOf = (document: TextDocument, fix: Fix): TextEdit => ({
  range: rangeOf(document, fix),
  newText: fix.replacement,
});

function keep(
  { document, abilities }: ActionContext,
  finding: Finding,
  diagnostic: Diagnostic,
): CodeAction {
  const { at, before, after } = allowComment(document, finding);
  const range = { start: at, end: at };
  const edit = abilities.snippetEdits
    ? snippetEdit(document, [
        { range, snippet: { kind: 'snippet', value: `${before}\${1:${REASON}}${after}` } },
      ])
    : workspaceEdit(document, [{ range, newText: `${before}${REASON}${after}` }], abilities);
  return {
    title: `Keep this with a reason (${finding.rule})`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit,
  };
}

/** One action that makes the first rewording of every finding; null when there is none. */
export function fixAll(
  { document, abilities }: ActionContext,
  findings: readonly Finding[],
): CodeAction | null {
  const fixes = firstFixes(findings);
  if (fixes.length === 0) return null;
  const edits = fixes.map((fix) => editOf(document, fix));
  return {
    title: 'Reword everything that has a safe rewording',
    kind: FIX_ALL,
    edit: workspaceEdit(document, edits, abilities),
  };
}
