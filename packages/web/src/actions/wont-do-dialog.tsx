import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';

interface WontDoDialogProps {
  readonly onClose: () => void;
  readonly onSave: (reason: string) => void;
}

/** Asks why something that was promised will not be done. */
export function WontDoDialog({ onClose, onSave }: WontDoDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title="It will not be done"
      about="That is a fine answer when it has a reason. The 30-day review will read it."
      footer={
        <Button
          look="primary"
          disabled={reason.trim() === ''}
          onClick={() => {
            onSave(reason.trim());
            onClose();
          }}
        >
          Keep the reason
        </Button>
      }
    >
      <TextArea label="Why?" autoFocus value={reason} onChange={setReason} />
    </Dialog>
  );
}
