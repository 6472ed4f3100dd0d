import type { ProseField, ProseKey, SectionKey } from '@kintsugi/domain';
import type { TextPlace } from '@kintsugi/lint';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { sayLintFailure } from '../../shared/language/say-lint-failure.ts';
import { useLintContext } from '../../shared/language/use-lint-context.ts';
import { useStore } from '../../shared/store.ts';
import { commentExtension, showThreads, threadRange } from '../comments/comment-extension.ts';
import { useAnchoredThreads } from '../comments/use-threads.ts';
import { applyFix, selectFinding } from '../language/apply-fix.ts';
import { lintExtension, showFinding } from '../language/lint-extension.ts';
import { type FieldHandle, panelBeside, useWorkbench, withEntry } from '../workbench.ts';
import { proseNodes, sharedField } from './editor-extensions.ts';
import { useFacts } from './facts-context.ts';
import { presenceExtension } from './presence-extension.ts';
import type { ProseSession } from './session.ts';
import type { SlashKeys } from './slash-menu.tsx';

/** What an editor is of: a field of the shared document. */
export interface ProseEditorProps {
  readonly session: ProseSession;
  readonly field: ProseField;
  readonly name: string;
  readonly editable: boolean;
}

/** What the language rules assume of a section. */
const placeOf = (section: SectionKey | 'appendix'): TextPlace =>
  section === 'rootCauses' ? 'cause' : section === 'wentWell' ? 'thanks' : 'prose';

/** The editor of one field, with everything that follows along while it is written. */
export function useProseEditor({ session, field, name, editable }: ProseEditorProps) {
  const workbench = useWorkbench();
  const facts = useFacts();
  const context = useLintContext();
  const lintContext = useRef(context);
  lintContext.current = context;
  const slashKeys: SlashKeys = useRef(null);
  const { key } = field;
  const editor = useEditor(
    {
      editable,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      extensions: [
        ...proseNodes(facts),
        ...sharedField({ doc: session.doc, key, prompt: field.prompt }),
        presenceExtension(session.provider),
        lintExtension({
          key,
          options: () => ({ place: placeOf(field.section), ...lintContext.current }),
          onFindings: (found) =>
            workbench.set((state) => ({
              ...state,
              findings: withEntry(state.findings, key, found),
            })),
          onOpen: (id) =>
            workbench.set((state) => ({
              ...state,
              activeFinding: id,
              panel: panelBeside('language'),
            })),
          onFailure: sayLintFailure,
        }),
        commentExtension((threadId) =>
          workbench.set((state) => ({
            ...state,
            activeThread: threadId,
            panel: panelBeside('comments'),
          })),
        ),
      ],
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': name,
          class: 'prose',
        },
        handleKeyDown: (_view, event) => slashKeys.current?.(event) ?? false,
      },
    },
    [session, key, editable],
  );
  useRegistered(key, editor);
  useFollowed(key, editor);
  return { editor, slashKeys };
}

type LiveEditor = ReturnType<typeof useEditor>;

const fieldHandle = (editor: LiveEditor): FieldHandle => ({
  showFinding: (id) => selectFinding(editor, id),
  applyFix: (id, fix) => applyFix(editor, id, fix),
  showThread: (id) => {
    const range = editor.isDestroyed ? null : threadRange(editor.state, id);
    return range !== null && editor.chain().setTextSelection(range).scrollIntoView().run();
  },
});

/** Lets the panels find the editor of a field. */
function useRegistered(key: ProseKey, editor: LiveEditor): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const handle = fieldHandle(editor);
    workbench.set((state) => ({ ...state, fields: withEntry(state.fields, key, handle) }));
    return () =>
      workbench.set((state) => ({
        ...state,
        fields: withEntry(state.fields, key, null),
        findings: withEntry(state.findings, key, null),
      }));
  }, [workbench, key, editor]);
}

/** Marks the field's threads, and what is looked at in the panels. */
function useFollowed(key: ProseKey, editor: LiveEditor): void {
  const workbench = useWorkbench();
  const threads = useAnchoredThreads(key);
  const active = useStore(workbench, (state) => state.activeThread);
  const finding = useStore(workbench, (state) => state.activeFinding);
  useEffect(() => {
    if (!editor.isDestroyed) showThreads(editor.view, { threads, active });
  }, [editor, threads, active]);
  useEffect(() => {
    if (!editor.isDestroyed) showFinding(editor.view, finding);
  }, [editor, finding]);
}
