import { endpoints, type IncidentView } from '@kintsugi/contract';
import { useNavigate } from '@tanstack/react-router';
import { EllipsisVertical, FileDown, History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { client } from '../app/api.ts';
import { useMay } from '../app/session.ts';
import { useAct } from '../app/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { downloadMarkdown } from './download-markdown.ts';

/** History, Markdown, and deleting. */
export function IncidentMenu({ incident }: { incident: IncidentView }) {
  const navigate = useNavigate();
  const may = useMay();
  const [deleting, setDeleting] = useState(false);
  const icon = 'size-4';
  return (
    <>
      <Menu
        trigger={
          <IconButton label="More about this incident">
            <EllipsisVertical className="size-5" aria-hidden />
          </IconButton>
        }
      >
        <MenuItem
          icon={<History className={icon} aria-hidden />}
          onSelect={() =>
            navigate({ to: '/incidents/$incidentId/history', params: { incidentId: incident.id } })
          }
        >
          History
        </MenuItem>
        <MenuItem
          icon={<FileDown className={icon} aria-hidden />}
          onSelect={() => void downloadMarkdown(incident)}
        >
          Download Markdown
        </MenuItem>
        {may.administer && (
          <MenuItem
            careful
            icon={<Trash2 className={icon} aria-hidden />}
            onSelect={() => setDeleting(true)}
          >
            Delete
          </MenuItem>
        )}
      </Menu>
      {deleting && <DeleteDialog incident={incident} onClose={() => setDeleting(false)} />}
    </>
  );
}

function DeleteDialog({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const navigate = useNavigate();
  const remove = useAct({
    act: () =>
      client.text(endpoints.deleteIncident, {
        params: { incidentId: incident.id },
        query: { version: incident.version },
      }),
    refresh: [['incidents'], ['board']],
    done: 'Incident deleted.',
    onDone: () => navigate({ to: '/incidents' }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Delete this incident?"
      about="Its evidence, timeline, text, comments, revisions and action items go with it. This cannot be undone."
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button look="careful" busy={remove.isPending} onClick={() => remove.mutate({})}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>{incident.title}</p>
    </Dialog>
  );
}
