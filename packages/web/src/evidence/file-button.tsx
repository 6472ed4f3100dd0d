import { FilePlus2 } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { upload } from './uploads.ts';

/** Chooses files to import, for keyboards and phones. */
export function FileButton({ incidentId }: { incidentId: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Evidence files"
        onChange={(event) => {
          upload(incidentId, [...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <Button
        size="sm"
        icon={<FilePlus2 className="size-4" aria-hidden />}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
    </>
  );
}
