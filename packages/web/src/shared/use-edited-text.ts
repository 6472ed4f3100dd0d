import { useState } from 'react';
import { useBaseVersion } from '../app/use-base-version.ts';

interface EditedText {
  /** What is stored now, and its version. */
  readonly stored: string;
  readonly version: number;
  /** Saves what was typed, on the version that the edit began on. */
  readonly onSave: (text: string, version: number) => void;
}

/**
 * A text edited where it stands, saved when left; what others save meanwhile is followed until one
 * types. An empty one is none: it becomes what is stored again.
 */
export function useEditedText({ stored, version, onSave }: EditedText) {
  const [text, setText] = useState(stored);
  const [seen, setSeen] = useState(stored);
  if (stored !== seen) {
    setSeen(stored);
    if (text === seen) setText(stored);
  }
  const base = useBaseVersion(version, text !== stored);
  const save = () => {
    const trimmed = text.trim();
    if (trimmed === '') setText(stored);
    else if (trimmed !== stored) onSave(trimmed, base);
  };
  return { text, setText, save };
}
