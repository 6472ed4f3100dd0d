import { Page } from '../ui/page.tsx';
import { NewIncidentForm } from './new-incident-form.tsx';
import { StartFromExample } from './start-from-example.tsx';

export function NewIncidentPage() {
  return (
    <Page
      narrow
      title="New incident"
      lead="The title is enough to begin. Everything else can be filled in while you gather."
      actions={<StartFromExample />}
    >
      <NewIncidentForm />
    </Page>
  );
}
