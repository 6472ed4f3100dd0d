import type { IncidentView } from '@kintsugi/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMay } from '../app/session.ts';
import { CitationProvider } from '../evidence/citation-provider.tsx';
import { DropOverlay } from '../evidence/drop-overlay.tsx';
import { IncidentIdProvider } from '../incident/incident-id.ts';
import { incidentQuery } from '../incident/queries.ts';
import { FactsProvider } from '../postmortem/prose/facts-context.ts';
import { createFactsStore } from '../postmortem/prose/facts-store.ts';
import { ProseProvider } from '../postmortem/prose/prose-context.tsx';
import { createWorkbench, PANELS, WorkbenchProvider } from '../postmortem/workbench.ts';
import { Page, useTitle } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { IncidentLayout } from './incident-layout.tsx';
import { useChanges } from './use-changes.ts';

/** The page of one incident: its document of seven sections, with a margin. */
export function IncidentPage() {
  const { incidentId } = useParams({ from: '/incidents/$incidentId' });
  const { data, error } = useQuery(incidentQuery(incidentId));
  if (error && !data)
    return (
      <Page title="Incident" narrow>
        <ProblemNote error={error} />
      </Page>
    );
  if (!data)
    return (
      <Page title="Incident" narrow>
        <Skeleton lines={12} />
      </Page>
    );
  return <Opened key={incidentId} incident={data} />;
}

function Opened({ incident }: { incident: IncidentView }) {
  useTitle(`INC-${incident.number} ${incident.title}`);
  useChanges(incident.id);
  const search = useSearch({ from: '/incidents/$incidentId' });
  const may = useMay();
  const [workbench] = useState(() =>
    createWorkbench(PANELS.find((panel) => panel === search.panel) ?? null),
  );
  const [facts] = useState(createFactsStore);
  useEffect(() => facts.set(() => incident), [facts, incident]);
  return (
    <IncidentIdProvider value={incident.id}>
      <WorkbenchProvider value={workbench}>
        <FactsProvider value={facts}>
          <ProseProvider incidentId={incident.id}>
            <CitationProvider incidentId={incident.id}>
              <IncidentLayout incident={incident} />
              {may.write && <DropOverlay incidentId={incident.id} />}
            </CitationProvider>
          </ProseProvider>
        </FactsProvider>
      </WorkbenchProvider>
    </IncidentIdProvider>
  );
}
