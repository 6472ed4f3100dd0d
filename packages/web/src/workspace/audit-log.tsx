import type { AuditEntry } from '@kintsugi/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TimeText } from '../shared/time-text.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { auditQuery } from './queries.ts';

/** Who changed what; nothing here is ever changed or removed. */
export function AuditLog() {
  const list = useInfiniteQuery(auditQuery);
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.error) return <ProblemNote error={list.error} />;
  if (!list.data) return <Skeleton lines={8} />;
  return (
    <>
      <ol className="card divide-y divide-line">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {list.hasNextPage && (
        <div className="mt-5 text-center">
          <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const hasDetails = entry.before !== null || entry.after !== null;
  return (
    <li className="px-4 py-2.5 text-[0.9375rem]">
      <p className="flex flex-wrap gap-x-3">
        <TimeText at={entry.at} />
        <span className="font-medium">{entry.actorName}</span>
        <code className="font-mono text-sm">{entry.verb}</code>
        {entry.incidentId && (
          <Link
            to="/incidents/$incidentId"
            params={{ incidentId: entry.incidentId }}
            className="link inline-block min-h-6"
          >
            Incident
          </Link>
        )}
      </p>
      {hasDetails && (
        <details className="text-sm text-soft">
          <summary className="cursor-pointer">What changed</summary>
          <dl className="mt-1 grid gap-2 sm:grid-cols-2">
            <Side name="Before" value={entry.before} />
            <Side name="After" value={entry.after} />
          </dl>
        </details>
      )}
    </li>
  );
}

function Side({ name, value }: { name: string; value: unknown }) {
  if (value === null || value === undefined) return null;
  return (
    <div>
      <dt className="label-caps">{name}</dt>
      <dd>
        <pre className="max-h-64 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs whitespace-pre-wrap">
          {JSON.stringify(value, null, 1)}
        </pre>
      </dd>
    </div>
  );
}
