import type { ActionView } from '@kintsugi/contract';
import { useState } from 'react';
import { useBaseVersion } from '../app/use-base-version.ts';
import { LintedText } from '../shared/language/linted-text.tsx';

interface ActionTextProps {
  readonly action: ActionView;
  readonly onSave: (text: string, version: number) => void;
}

/** What will be done; saved when left. */
export function ActionText({ action, onSave }: ActionTextProps) {
  const [text, setText] = useState(action.text);
  const [seen, setSeen] = useState(action.text);
  if (action.text !== seen) {
    setSeen(action.text);
    if (text === seen) setText(action.text);
  }
  const version = useBaseVersion(action.version, text !== action.text);
  const save = () => {
    const trimmed = text.trim();
    if (trimmed === '') setText(action.text);
    else if (trimmed !== action.text) onSave(trimmed, version);
  };
  return (
    <LintedText
      aria-label="Action"
      place="action"
      value={text}
      onChange={setText}
      onLeave={save}
      className="-mx-1.5 w-[calc(100%+0.75rem)] resize-none rounded-md bg-transparent px-1.5 py-1 font-medium [field-sizing:content] hover:bg-sunken focus:bg-paper"
    />
  );
}
