import { PANELS, type Panel, useWorkbench } from '../postmortem/workbench.ts';
import { useStore } from '../shared/store.ts';
import { cx } from '../ui/cx.ts';

const NAMES: Record<Panel, string> = {
  evidence: 'Evidence',
  comments: 'Comments',
  language: 'Language',
};

/** On a narrow screen: the document or one of its margins. */
export function NarrowViews() {
  const workbench = useWorkbench();
  const shown = useStore(workbench, (state) => state.panel);
  const views = [
    { panel: null, name: 'Document' },
    ...PANELS.map((panel) => ({ panel, name: NAMES[panel] })),
  ];
  return (
    <nav
      aria-label="Document and margin"
      className="no-print sticky top-14 z-20 -mx-4 flex gap-1 overflow-x-auto border-b border-line bg-paper px-4 sm:-mx-6 sm:px-6 lg:hidden"
    >
      {views.map(({ panel, name }) => (
        <button
          key={name}
          type="button"
          aria-pressed={shown === panel}
          onClick={() => workbench.set((state) => ({ ...state, panel }))}
          className={cx(
            'min-h-11 border-b-2 px-2 text-[0.9375rem] sm:px-3',
            shown === panel ? 'border-seam font-semibold' : 'border-transparent text-soft',
          )}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
