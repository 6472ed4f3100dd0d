import type { ActionView } from '@kintsugi/contract';
import { PersonPicker } from '../workspace/person-picker.tsx';

interface OwnerPickerProps {
  readonly action: Pick<ActionView, 'ownerId' | 'ownerName' | 'ownerText'>;
  readonly onChange: (ownerId: string | null) => void;
}

/** Who does it. Somebody unknown is added by name on the spot. */
export function OwnerPicker({ action, onChange }: OwnerPickerProps) {
  return (
    <PersonPicker
      label="Owner"
      value={action.ownerId}
      valueName={action.ownerName}
      suggestion={action.ownerText}
      onChange={onChange}
    />
  );
}
