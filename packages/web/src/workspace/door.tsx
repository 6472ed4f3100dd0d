import type { ReactNode } from 'react';
import { Logo } from '../ui/logo.tsx';
import { useTitle } from '../ui/page.tsx';
import { Seam } from '../ui/seam.tsx';

interface DoorProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** The frame of the pages before one is inside: sign in, set up, accept an invitation. */
export function Door({ title, lead, children }: DoorProps) {
  useTitle(title);
  return (
    <div className="mx-auto grid min-h-[80dvh] w-full max-w-md content-center px-4 py-12">
      <div className="mb-5 flex items-center gap-2.5">
        <Logo className="size-9" />
        <span className="font-display text-2xl">Kintsugi</span>
      </div>
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 text-soft">{lead}</p>
      <Seam className="my-5" />
      {children}
    </div>
  );
}
