import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../app/session.ts';
import { Page } from '../ui/page.tsx';
import { AccountSettings } from './account-settings.tsx';
import { AuditLog } from './audit-log.tsx';
import { KeysSettings } from './keys-settings.tsx';
import { LanguageSettings } from './language-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { SeveritySettings } from './severity-settings.tsx';
import { WorkspaceSettings } from './workspace-settings.tsx';

const PARTS = [
  { id: 'workspace', name: 'Workspace', content: WorkspaceSettings, admin: false },
  { id: 'severity', name: 'Severity policy', content: SeveritySettings, admin: false },
  { id: 'language', name: 'Language', content: LanguageSettings, admin: false },
  { id: 'people', name: 'People', content: PeopleSettings, admin: false },
  { id: 'account', name: 'Your account', content: AccountSettings, admin: false },
  { id: 'keys', name: 'API keys', content: KeysSettings, admin: false },
  { id: 'audit', name: 'Audit log', content: AuditLog, admin: true },
] as const;

/** Settings, a part at a time. */
export function SettingsPage() {
  const { part } = useParams({ from: '/settings/$part' });
  const may = useMay();
  const parts = PARTS.filter((one) => !one.admin || may.administer);
  const shown = parts.find((one) => one.id === part) ?? PARTS[0];
  const Content = shown.content;
  return (
    <Page title="Settings">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label="Settings" className="flex flex-wrap gap-1 md:flex-col">
          {parts.map((one) => (
            <Link
              key={one.id}
              to="/settings/$part"
              params={{ part: one.id }}
              className="min-h-9 rounded-md px-3 py-1.5 text-soft hover:bg-sunken aria-[current=page]:bg-gold-wash aria-[current=page]:font-semibold aria-[current=page]:text-gold"
            >
              {one.name}
            </Link>
          ))}
        </nav>
        <section aria-label={shown.name} className="min-w-0">
          <h2 className="mb-5 text-2xl">{shown.name}</h2>
          <Content />
        </section>
      </div>
    </Page>
  );
}
