import type { IncidentView } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { EvidencePanel } from '../evidence/evidence-panel.tsx';
import { CommentsPanel } from '../postmortem/comments/comments-panel.tsx';
import { threadsOf } from '../postmortem/comments/threads.ts';
import { LanguagePanel } from '../postmortem/language/language-panel.tsx';
import { useHelperFindings } from '../postmortem/language/use-findings.ts';
import { commentsQuery } from '../postmortem/queries.ts';
import { PANELS, useWorkbench } from '../postmortem/workbench.ts';
import { useStore } from '../shared/store.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { type Tab, Tabs } from '../ui/tabs.tsx';

interface SidePanelProps {
  readonly incident: IncidentView;
  readonly wide: boolean;
  readonly onWiden: () => void;
}

const withCount = (name: string, count: number) =>
  count === 0 ? (
    name
  ) : (
    <>
      {name} <span className="text-sm text-soft tabular-nums">{count}</span>
    </>
  );

/** The margin: evidence, comments, language helper. */
export function SidePanel({ incident, wide, onWiden }: SidePanelProps) {
  const workbench = useWorkbench();
  const panel = useStore(workbench, (state) => state.panel) ?? 'evidence';
  const comments = useQuery(commentsQuery(incident.id));
  const { open } = useHelperFindings(incident.id);
  const threads = threadsOf(comments.data?.items ?? []).filter((one) => !one.resolved);
  const tabs: Tab[] = [
    {
      id: 'evidence',
      label: withCount('Evidence', incident.evidenceFiles),
      content: <EvidencePanel incidentId={incident.id} />,
    },
    {
      id: 'comments',
      label: withCount('Comments', threads.length),
      content: <CommentsPanel incidentId={incident.id} />,
    },
    {
      id: 'language',
      label: withCount('Language', open.length),
      content: <LanguagePanel incidentId={incident.id} />,
    },
  ];
  return (
    <div className="card no-print lg:sticky lg:top-[4.5rem] lg:my-4 lg:h-[calc(100dvh-5.5rem)] lg:overflow-hidden max-lg:mt-4 max-lg:mb-8">
      <Tabs
        label="Margin"
        value={panel}
        onChange={(id) => {
          const next = PANELS.find((one) => one === id);
          if (next) workbench.set((state) => ({ ...state, panel: next }));
        }}
        tabs={tabs}
        after={
          <IconButton
            label={wide ? 'Narrow the margin' : 'Widen the margin'}
            className="mr-1 max-lg:hidden"
            onClick={onWiden}
          >
            {wide ? (
              <PanelRightOpen className="size-4 text-soft" aria-hidden />
            ) : (
              <PanelRightClose className="size-4 text-soft" aria-hidden />
            )}
          </IconButton>
        }
      />
    </div>
  );
}
