import type { Finding, TextPlace } from '@kintsugi/lint';
import { useEffect, useState } from 'react';
import { LINT_AFTER_MS, lintInBackground } from './lint-client.ts';
import { sayLintFailure } from './say-lint-failure.ts';
import { useLintContext } from './use-lint-context.ts';

/** What was found, and in which text: an answer to an older text is not shown on a newer one. */
interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

interface TextToCheck {
  readonly text: string;
  readonly place: TextPlace;
  /** False while nobody writes in it, so that a long page checks nothing in vain. */
  readonly active: boolean;
}

/** What the language helper finds in a plain text, a moment after the typing. */
export function useTextFindings({ text, place, active }: TextToCheck): readonly Finding[] {
  const context = useLintContext();
  const [checked, setChecked] = useState<Checked>({ text: '', findings: NOTHING });
  useEffect(() => {
    if (!active || text.trim() === '') return;
    let superseded = false;
    const check = () =>
      lintInBackground(text, { place, ...context }).then(
        (findings) => {
          if (!superseded) setChecked({ text, findings });
        },
        (error: unknown) => sayLintFailure(error instanceof Error ? error.message : String(error)),
      );
    const timer = setTimeout(check, LINT_AFTER_MS);
    return () => {
      superseded = true;
      clearTimeout(timer);
    };
  }, [text, place, active, context]);
  return active && checked.text === text ? checked.findings : NOTHING;
}
