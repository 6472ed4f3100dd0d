import type { ProseKey } from '@kintsugi/domain';
import type { Finding, LintTextOptions } from '@kintsugi/lint';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { LINT_AFTER_MS, lintInBackground } from '../../shared/language/lint-client.ts';
import { flatten } from '../prose/flatten.ts';
import type { LiveFinding } from '../workbench.ts';

/** A finding with the place that it has in the document now. */
export interface PlacedFinding extends LiveFinding {
  readonly from: number;
  readonly to: number;
}

interface LintState {
  readonly placed: readonly PlacedFinding[];
  readonly active: string | null;
}

const lintKey = new PluginKey<LintState>('kintsugi-lint');

interface LintExtensionOptions {
  readonly key: ProseKey;
  readonly options: () => LintTextOptions;
  readonly onFindings: (findings: readonly PlacedFinding[]) => void;
  readonly onOpen: (id: string) => void;
  readonly onFailure: (message: string) => void;
}

/** The findings of a field where they stand now. */
export const placedFindings = (view: EditorView): readonly PlacedFinding[] =>
  lintKey.getState(view.state)?.placed ?? [];

/** Shows which finding is looked at. */
export function showFinding(view: EditorView, active: string | null): void {
  if (lintKey.getState(view.state)?.active === active) return;
  view.dispatch(view.state.tr.setMeta(lintKey, { active }).setMeta('addToHistory', false));
}

const place = (view: EditorView, key: ProseKey, findings: readonly Finding[]): PlacedFinding[] => {
  const { positionOf } = flatten(view.state.doc);
  return findings.map((finding, index) => {
    const from = positionOf(finding.start);
    const to = Math.max(from + 1, positionOf(Math.max(finding.start, finding.end - 1)) + 1);
    const excerpt = view.state.doc.textBetween(from, Math.min(to, view.state.doc.content.size));
    return {
      id: `${key}-${finding.rule}-${index}-${finding.start}`,
      key,
      finding,
      excerpt,
      from,
      to,
    };
  });
};

/** Checks a view's text after a moment of quiet; an answer to an older text is dropped. */
function watch(view: EditorView, given: LintExtensionOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async () => {
    const { doc } = view.state;
    const { text } = flatten(doc);
    try {
      const findings = text.trim() === '' ? [] : await lintInBackground(text, given.options());
      if (view.isDestroyed || !view.state.doc.eq(doc)) return;
      const placed = place(view, given.key, findings);
      view.dispatch(view.state.tr.setMeta(lintKey, { placed }).setMeta('addToHistory', false));
      given.onFindings(placed);
    } catch (error) {
      given.onFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), LINT_AFTER_MS);
  };
  plan();
  return { plan, stop: () => clearTimeout(timer) };
}

const decorate = ({ placed, active }: LintState) =>
  placed.map(({ from, to, id }) =>
    Decoration.inline(from, to, {
      class: id === active ? 'lint lint-active' : 'lint',
      'data-lint': id,
    }),
  );

/** Underlines, gently and while typing, what reads as blame. Never changes the text by itself. */
export const lintExtension = (given: LintExtensionOptions) =>
  Extension.create({
    name: 'languageHelper',
    addProseMirrorPlugins: () => [
      new Plugin<LintState>({
        key: lintKey,
        state: {
          init: () => ({ placed: [], active: null }),
          apply(transaction, before) {
            const change: Partial<LintState> | undefined = transaction.getMeta(lintKey);
            const placed = transaction.docChanged
              ? before.placed.map((one) => ({
                  ...one,
                  from: transaction.mapping.map(one.from, 1),
                  to: transaction.mapping.map(one.to, -1),
                }))
              : before.placed;
            return { ...before, placed: placed.filter((one) => one.to > one.from), ...change };
          },
        },
        props: {
          decorations: (state) => {
            const own = lintKey.getState(state);
            return own ? DecorationSet.create(state.doc, decorate(own)) : null;
          },
          handleClick: (view, pos) => {
            const hit = placedFindings(view).find((one) => one.from <= pos && pos <= one.to);
            if (hit) given.onOpen(hit.id);
            return false;
          },
        },
        view: (view) => {
          const watcher = watch(view, given);
          return {
            update: (_view, before) => {
              if (!before.doc.eq(view.state.doc)) watcher.plan();
            },
            destroy: watcher.stop,
          };
        },
      }),
    ],
  });
