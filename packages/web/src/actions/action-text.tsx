import type { ActionView } from '@kintsugi/contract';
import { LintedText } from '../shared/language/linted-text.tsx';
import { useEditedText } from '../shared/use-edited-text.ts';

interface ActionTextProps {
  readonly action: ActionView;
  readonly onSave: (text: string, version: number) => void;
}

/** What will be done; saved when left. */
export function ActionText({ action, onSave }: ActionTextProps) {
  const { text, setText, save } = useEditedText({
    stored: action.text,
    version: action.version,
    onSave,
  });
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
