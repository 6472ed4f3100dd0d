import { X } from 'lucide-react';
import { IconButton } from '../ui/icon-button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { progressWords } from './progress-words.ts';
import { forget, type Upload } from './uploads.ts';

/** A file being sent. */
export function UploadRow({ upload }: { upload: Upload }) {
  const failed = upload.failure !== null;
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow">
          <p className="truncate font-medium">{upload.name}</p>
          <p className={failed ? 'text-sm text-clay' : 'text-sm text-soft tabular-nums'}>
            {upload.failure ??
              `Sending: ${progressWords({ bytes: upload.bytes, done: upload.sent, samples: upload.samples })}`}
          </p>
        </div>
        <IconButton
          label={failed ? `Dismiss ${upload.name}` : `Cancel sending ${upload.name}`}
          onClick={failed ? () => forget(upload.id) : upload.cancel}
        >
          <X className="size-4" aria-hidden />
        </IconButton>
      </div>
      {!failed && (
        <div className="mt-2">
          <ProgressBar label={`Sending ${upload.name}`} value={upload.sent} max={upload.bytes} />
        </div>
      )}
    </li>
  );
}
