import { LanguagePolicy } from '@kintsugi/domain';
import { RULES } from '@kintsugi/lint';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { LanguageRuleRow } from './language-rule-row.tsx';
import { PolicyForm } from './policy-form.tsx';
import { settingsQuery } from './queries.ts';
import { fromRows, type TermRow, toRows } from './term-rows.ts';
import { TermsEditor } from './terms-editor.tsx';
import { useSaveSettings } from './use-save-settings.ts';

/** Which rules the language helper uses, how loudly, and the team's own terms. */
export function LanguageSettings() {
  const { data, error } = useQuery(settingsQuery);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Skeleton lines={6} />;
  return <Form key={data.version} version={data.version} initial={data.languagePolicy} />;
}

function Form({ version, initial }: { version: number; initial: LanguagePolicy }) {
  const [rules, setRules] = useState(initial.rules);
  const [terms, setTerms] = useState<readonly TermRow[]>(() => toRows(initial.terms));
  const save = useSaveSettings();
  const checked = LanguagePolicy.safeParse({ rules, terms: fromRows(terms) });
  return (
    <PolicyForm
      className="gap-8"
      trouble={
        checked.success ? null : checked.error.issues.map(({ message }) => message).join(' ')
      }
      error={save.error}
      busy={save.isPending}
      onSave={() => {
        if (checked.success) save.mutate({ version, languagePolicy: checked.data });
      }}
    >
      <TermsEditor rows={terms} onChange={setTerms} />
      <div>
        <h3 className="text-lg">Rules</h3>
        <p className="text-sm text-soft">
          The helper advises and never locks. A rule that is off is not checked anywhere in this
          workspace.
        </p>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {Object.values(RULES).map((rule) => (
            <LanguageRuleRow
              key={rule.id}
              rule={rule}
              setting={rules[rule.id] ?? 'on'}
              onChange={(setting) => setRules({ ...rules, [rule.id]: setting })}
            />
          ))}
        </ul>
      </div>
    </PolicyForm>
  );
}
