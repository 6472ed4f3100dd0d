import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { describeProblem } from '../ui/describe-problem.ts';
import { Dialog } from '../ui/dialog.tsx';
import { say } from '../ui/toasts.ts';
import { ConflictField } from './conflict-field.tsx';
import { type Conflict, setConflict, useConflict } from './conflicts.ts';

/** Shown when somebody else saved first: both versions side by side, and a choice for each field. */
export function ConflictDialog() {
  const conflict = useConflict();
  return conflict && <Choice conflict={conflict} />;
}

function Choice({ conflict }: { conflict: Conflict }) {
  const [values, setValues] = useState(conflict.mine);
  const [busy, setBusy] = useState(false);
  const close = () => setConflict(null);
  const save = async () => {
    setBusy(true);
    try {
      await conflict.send(values);
      say('Saved. Both versions are in the audit log.');
      close();
    } catch (error) {
      say(describeProblem(error).detail ?? describeProblem(error).title);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={close}
      title="Somebody changed this in the meantime"
      about="Nothing is lost. Take yours, theirs, or write a third version of each."
      footer={
        <>
          <Button onClick={close}>Keep theirs</Button>
          <Button look="primary" busy={busy} onClick={save}>
            Save this version
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        {conflict.fields.length === 0 && <p>Both versions say the same. Saving is safe.</p>}
        {conflict.fields.map((field) => (
          <ConflictField
            key={field}
            field={field}
            mine={conflict.mine[field]}
            theirs={conflict.theirs[field]}
            value={values[field]}
            onChange={(value) => setValues({ ...values, [field]: value })}
          />
        ))}
      </div>
    </Dialog>
  );
}
