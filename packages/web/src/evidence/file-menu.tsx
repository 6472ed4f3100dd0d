import { endpoints } from '@kintsugi/contract';
import type { EvidenceFile } from '@kintsugi/domain';
import { Download, EllipsisVertical, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { RereadDialog } from './reread-dialog.tsx';

/** What can be done with a file that has been read. */
export function FileMenu({ file, onRemove }: { file: EvidenceFile; onRemove: () => void }) {
  const [rereading, setRereading] = useState(false);
  const download = () =>
    window.location.assign(
      client.url(endpoints.downloadEvidence, {
        params: { incidentId: file.incidentId, fileId: file.id },
      }),
    );
  const icon = 'size-4';
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`More about ${file.name}`}>
            <EllipsisVertical className="size-4" aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          icon={<RotateCcw className={icon} aria-hidden />}
          onSelect={() => setRereading(true)}
        >
          Read again with another zone or format
        </MenuItem>
        <MenuItem icon={<Download className={icon} aria-hidden />} onSelect={download}>
          Download
        </MenuItem>
        <MenuItem careful icon={<Trash2 className={icon} aria-hidden />} onSelect={onRemove}>
          Remove
        </MenuItem>
      </Menu>
      {rereading && <RereadDialog file={file} onClose={() => setRereading(false)} />}
    </>
  );
}
