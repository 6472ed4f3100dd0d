import { Copy } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { say } from '../ui/toasts.ts';

interface ShownOnceProps {
  readonly label: string;
  readonly value: string;
  readonly about: string;
}

/** A secret that is shown once, with a button to copy it. */
export function ShownOnce({ label, value, about }: ShownOnceProps) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      say('Copied.');
    } catch {
      say('This browser does not allow copying here; select the text and copy it.');
    }
  };
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Note role="status">
      <div ref={box} className="flex scroll-mb-24 flex-wrap items-center gap-2">
        <input
          readOnly
          aria-label={label}
          value={value}
          onFocus={(event) => event.target.select()}
          className="control min-w-48 grow basis-64 font-mono text-sm"
        />
        <Button icon={<Copy className="size-4" aria-hidden />} onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <p className="mt-1.5 text-sm">{about}</p>
    </Note>
  );
}
