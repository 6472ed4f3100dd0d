import type { IncidentView } from '@kintsugi/contract';
import { useState } from 'react';
import { IncidentHeader } from '../incident/incident-header.tsx';
import { useWorkbench } from '../postmortem/workbench.ts';
import { useStore } from '../shared/store.ts';
import { cx } from '../ui/cx.ts';
import { Document } from './document.tsx';
import { LifecycleBar } from './lifecycle-bar.tsx';
import { NarrowViews } from './narrow-views.tsx';
import { Outline } from './outline.tsx';
import { SidePanel } from './side-panel.tsx';

/** Outline, document and margin; one after the other where the screen is narrow. */
export function IncidentLayout({ incident }: { incident: IncidentView }) {
  const workbench = useWorkbench();
  const panel = useStore(workbench, (state) => state.panel);
  const [wide, setWide] = useState(false);
  return (
    <div className="mx-auto w-full max-w-[110rem] px-4 sm:px-6">
      <IncidentHeader incident={incident} />
      <LifecycleBar incident={incident} />
      <NarrowViews />
      <div
        className={cx(
          'grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_var(--panel)]',
          'xl:grid-cols-[12.5rem_minmax(0,1fr)_var(--panel)]',
        )}
        style={{ '--panel': wide ? 'min(42rem, 46vw)' : '23.5rem' }}
      >
        <aside aria-label="Outline" className="hidden xl:block">
          <Outline incident={incident} />
        </aside>
        <div className={cx('min-w-0', panel !== null && 'max-lg:hidden')}>
          <Document incident={incident} />
        </div>
        <aside aria-label="Margin" className={cx('min-w-0', panel === null && 'max-lg:hidden')}>
          <SidePanel incident={incident} wide={wide} onWiden={() => setWide(!wide)} />
        </aside>
      </div>
    </div>
  );
}
