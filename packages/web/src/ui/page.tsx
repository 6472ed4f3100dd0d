import { type ReactNode, useEffect } from 'react';
import { cx } from './cx.ts';
import { Seam } from './seam.tsx';

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** A page: its heading over the gold seam, what can be done, and its content. */
export function Page({ title, lead, actions, narrow, children }: PageProps) {
  useTitle(title);
  return (
    <div className={cx('mx-auto w-full px-4 pb-16 sm:px-8', narrow ? 'max-w-3xl' : 'max-w-6xl')}>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-8 sm:pt-12">
        <div>
          <h1 className="text-[2rem] sm:text-[2.5rem]">{title}</h1>
          {lead && <p className="mt-1.5 max-w-2xl text-soft">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </header>
      <Seam className="mt-3 mb-8" />
      {children}
    </div>
  );
}

/** Sets the title of the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === 'Kintsugi' ? title : `${title} · Kintsugi`;
  }, [title]);
}
