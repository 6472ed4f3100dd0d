import type { ProseField as FieldDefinition } from '@kintsugi/domain';
import { SECTION_TITLES } from '@kintsugi/domain';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useMay } from '../../app/session.ts';
import { useProse, useProseStatus } from './prose-context.tsx';
import { WaitingProse } from './waiting-prose.tsx';

/** The editor is a large part of the program; the page is read before it arrives. */
const ProseEditor = lazy(() =>
  import('./prose-editor.tsx').then((module) => ({ default: module.ProseEditor })),
);

interface ProseFieldProps {
  readonly field: FieldDefinition;
  /** Fields that stand in a grid have their title above as a small heading. */
  readonly titled?: boolean;
}

/** How far outside of the window a field is made ready. */
const NEAR = '900px';

/** True once the element has come near to what is seen; or when the browser had time. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    const idle = window.requestIdleCallback?.(() => setNear(true), { timeout: 4000 });
    return () => {
      observer.disconnect();
      if (idle !== undefined) window.cancelIdleCallback?.(idle);
    };
  }, [element]);
  return near;
}

/** The name of a field for people who cannot see where it stands. */
const fieldName = (field: FieldDefinition): string =>
  field.title ?? (field.section === 'appendix' ? 'Appendix' : SECTION_TITLES[field.section]);

/** One place for prose: its prompt while empty, a shared editor when near. */
export function ProseField({ field, titled = true }: ProseFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  const session = useProse();
  const { ready, saved } = useProseStatus();
  const may = useMay();
  const editable = may.write && saved !== 'refused';
  const waiting = <WaitingProse field={field} />;
  return (
    <div ref={box} id={`prose-${field.key}`} className="min-h-11">
      {titled && field.title && (
        <h3 className="font-sans text-[0.9375rem] font-semibold tracking-normal">{field.title}</h3>
      )}
      {session && ready && near ? (
        <Suspense fallback={waiting}>
          <ProseEditor
            session={session}
            field={field}
            name={fieldName(field)}
            editable={editable}
          />
        </Suspense>
      ) : (
        waiting
      )}
    </div>
  );
}
