import { WebLink } from '@kintsugi/domain';
import type { Editor } from '@tiptap/core';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';

interface LinkFormProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

const hrefOf = (editor: Editor): string => {
  const { href } = editor.getAttributes('link');
  return typeof href === 'string' ? href : '';
};

/** Asks where the selected words lead. Enter links them, Escape leaves them as they are. */
export function LinkForm({ editor, onClose }: LinkFormProps) {
  const id = useId();
  const linked = hrefOf(editor);
  const [typed, setTyped] = useState(linked);
  const [problem, setProblem] = useState<string | null>(null);
  const words = () => editor.chain().focus().extendMarkRange('link');
  const link = (event: FormEvent) => {
    event.preventDefault();
    const href = WebLink.safeParse(typed.trim());
    if (!href.success) return setProblem(href.error.issues[0]?.message ?? 'Give a web address.');
    words().setLink({ href: href.data }).run();
    onClose();
  };
  const unlink = () => {
    words().unsetLink().run();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    editor.commands.focus();
    onClose();
  };
  return (
    <form
      aria-label="Link"
      noValidate
      onSubmit={link}
      onKeyDown={onKeyDown}
      className="card grid w-[min(22rem,calc(100vw-2rem))] gap-2 p-3 shadow-lift"
    >
      <label htmlFor={id} className="text-sm font-medium">
        Web address
      </label>
      <input
        id={id}
        type="url"
        inputMode="url"
        placeholder="https://"
        // biome-ignore lint/a11y/noAutofocus: opened by choosing “Link”
        autoFocus
        value={typed}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        className="control min-h-9 text-sm"
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="text-sm font-medium text-clay">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        {linked !== '' && (
          <Button size="sm" look="quiet" onClick={unlink}>
            Take the link away
          </Button>
        )}
        <Button size="sm" look="primary" type="submit">
          Link
        </Button>
      </div>
    </form>
  );
}
