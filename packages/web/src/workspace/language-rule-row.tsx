import type { RULES, RuleSetting } from '@kintsugi/lint';
import { SelectField } from '../ui/select-field.tsx';

/** Levels as people read them. */
const LEVEL_NAMES = { info: 'Hint', warn: 'Warning', error: 'Error' } as const;

interface LanguageRuleRowProps {
  readonly rule: (typeof RULES)[string];
  readonly setting: RuleSetting;
  readonly onChange: (setting: RuleSetting) => void;
}

/** One rule: what it finds, why, and whether and how loudly it speaks. */
export function LanguageRuleRow({ rule, setting, onChange }: LanguageRuleRowProps) {
  const options: readonly { value: RuleSetting; label: string }[] = [
    { value: 'on', label: `As it comes (${LEVEL_NAMES[rule.level].toLowerCase()})` },
    { value: 'off', label: 'Off' },
    { value: 'info', label: LEVEL_NAMES.info },
    { value: 'warn', label: LEVEL_NAMES.warn },
    { value: 'error', label: LEVEL_NAMES.error },
  ];
  return (
    <li className="grid items-center gap-x-4 gap-y-2 py-3 sm:grid-cols-[1fr_12rem]">
      <div>
        <p className="font-medium">{rule.title}</p>
        <p className="text-sm text-soft">{rule.what}</p>
        <p className="font-mono text-xs text-soft">{rule.id}</p>
      </div>
      <SelectField
        label={`Level of ${rule.id}`}
        hideLabel
        value={setting}
        onChange={(value) =>
          onChange(options.find((option) => option.value === value)?.value ?? 'on')
        }
        options={options}
      />
    </li>
  );
}
