import { endpoints } from '@kintsugi/contract';
import { useNavigate } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { client } from '../app/api.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { TextArea } from '../ui/text-area.tsx';

/** Imports a post-mortem that lives in a Markdown file, of ours or of another template. */
export function ImportMarkdown() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileText className="size-4" aria-hidden />} onClick={() => setOpen(true)}>
        Import Markdown
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function useImport() {
  const navigate = useNavigate();
  const preview = useAct({
    act: (markdown: string) =>
      client.json(endpoints.importMarkdown, { body: { markdown, dryRun: true } }),
    showsError: true,
  });
  const add = useAct({
    act: (markdown: string) => client.json(endpoints.importMarkdown, { body: { markdown } }),
    refresh: [['incidents'], ['board']],
    showsError: true,
    onDone: ({ incidentId }) => {
      if (incidentId) void navigate({ to: '/incidents/$incidentId', params: { incidentId } });
    },
  });
  return { preview, add };
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const [markdown, setMarkdown] = useState('');
  const { preview, add } = useImport();
  const change = (text: string) => {
    setMarkdown(text);
    preview.reset();
  };
  const read = preview.data;
  const error = add.error ?? preview.error;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Import Markdown"
      about="Kintsugi’s own form comes back without loss; other templates as well as they can be read. You see first what went where."
      footer={
        <>
          <Button
            look={read ? 'plain' : 'primary'}
            disabled={markdown.trim() === ''}
            busy={preview.isPending}
            onClick={() => preview.mutate(markdown)}
          >
            See how it is read
          </Button>
          {read && (
            <Button look="primary" busy={add.isPending} onClick={() => add.mutate(markdown)}>
              Import
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <input
          type="file"
          aria-label="Markdown file"
          accept=".md,.markdown,text/markdown,text/plain"
          onChange={(event) => void event.target.files?.[0]?.text().then(change)}
          className="text-sm file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-lg file:border file:border-strong file:bg-surface file:px-3 file:text-ink"
        />
        <TextArea
          label="Or paste it"
          rows={9}
          className="max-h-60 font-mono text-sm"
          value={markdown}
          onChange={change}
        />
        {error !== null && <ProblemNote error={error} />}
        {read && <ReadBack title={read.document.title} notes={read.notes} />}
      </div>
    </Dialog>
  );
}

function ReadBack({ title, notes }: { title: string; notes: readonly string[] }) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <section
      ref={section}
      aria-label="As it is read"
      className="rounded-lg border border-line bg-paper p-4"
    >
      <h3 className="text-xl">{title}</h3>
      {notes.length === 0 ? (
        <p className="text-soft">Everything has its place; nothing needs explaining.</p>
      ) : (
        <ul className="mt-2 list-disc pl-5 text-sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
