import { type EvidenceFile, LEVELS } from '@kintsugi/domain';
import { FilterText } from '../incident/filter-text.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { EventFilter } from './queries.ts';

interface EventFiltersProps {
  readonly filter: EventFilter;
  readonly files: readonly EvidenceFile[];
  readonly onChange: (filter: EventFilter) => void;
}

export function EventFilters({ filter, files, onChange }: EventFiltersProps) {
  const ready = files.filter((file) => file.state === 'ready');
  return (
    <div className="grid gap-2">
      <FilterText
        label="Search the events"
        hideLabel
        placeholder="Search the events"
        value={filter.q === '' ? undefined : filter.q}
        onChange={(q) => onChange({ ...filter, q: q ?? '' })}
      />
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Level"
          hideLabel
          value={filter.level}
          onChange={(level) => onChange({ ...filter, level })}
          options={[
            { value: '', label: 'Any level' },
            ...LEVELS.map((level) => ({ value: level, label: `${level} and above` })),
          ]}
        />
        <SelectField
          label="File"
          hideLabel
          value={filter.fileId}
          onChange={(fileId) => onChange({ ...filter, fileId })}
          options={[
            { value: '', label: 'Any file' },
            ...ready.map((file) => ({ value: file.id, label: file.name })),
          ]}
        />
      </div>
    </div>
  );
}
