import { formatInstantUtc, incidentName } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { FileDown, Pencil, Printer } from 'lucide-react';
import { downloadMarkdown } from '../incident/download-markdown.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Page, useTitle } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PublishedDocument } from './published-document.tsx';
import { publishedQuery } from './queries.ts';

/** A published post-mortem: clean, printable, with a permanent address. */
export function PublishedPage() {
  const { incidentId } = useParams({ from: '/incidents/$incidentId/published' });
  const { revision } = useSearch({ from: '/incidents/$incidentId/published' });
  const { data, error } = useQuery(publishedQuery(incidentId, revision));
  useTitle(data ? `${incidentName(data.number)} ${data.document.title}` : 'Published');
  if (error)
    return (
      <Page title="Published" narrow>
        <ProblemNote error={error} />
      </Page>
    );
  if (!data)
    return (
      <Page title="Published" narrow>
        <Skeleton lines={14} />
      </Page>
    );
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-8 pb-20 sm:px-6">
      <div className="no-print mb-8 flex flex-wrap items-center gap-2">
        <Link
          to="/incidents/$incidentId"
          params={{ incidentId }}
          className={buttonClass('quiet', 'sm')}
        >
          <Pencil className="size-3.5" aria-hidden />
          To the incident
        </Link>
        <span className="grow" />
        {data.latest > 1 && (
          <RevisionSwitch incidentId={incidentId} revision={data.revision} latest={data.latest} />
        )}
        <Button
          size="sm"
          icon={<FileDown className="size-4" aria-hidden />}
          onClick={() =>
            void downloadMarkdown({ id: incidentId, number: data.number, revision: data.revision })
          }
        >
          Markdown
        </Button>
        <Button
          size="sm"
          icon={<Printer className="size-4" aria-hidden />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      <PublishedDocument document={data.document} name={incidentName(data.number)} />
      <footer className="mt-14 border-t border-line pt-4 text-sm text-soft">
        {incidentName(data.number)}, revision {data.revision}, published by {data.publishedBy} on{' '}
        {formatInstantUtc(data.publishedAt)}.
        {data.revision < data.latest && ` A later revision exists: ${data.latest}.`}
      </footer>
    </div>
  );
}

interface RevisionSwitchProps {
  readonly incidentId: string;
  readonly revision: number;
  readonly latest: number;
}

function RevisionSwitch({ incidentId, revision, latest }: RevisionSwitchProps) {
  const navigate = useNavigate();
  const numbers = Array.from({ length: latest }, (_, index) => latest - index);
  return (
    <select
      aria-label="Revision"
      value={revision}
      onChange={(event) =>
        navigate({
          to: '/incidents/$incidentId/published',
          params: { incidentId },
          search: { revision: Number(event.target.value) },
        })
      }
      className="control min-h-8 w-auto py-0 text-sm"
    >
      {numbers.map((number) => (
        <option key={number} value={number}>
          Revision {number}
          {number === latest ? ' (latest)' : ''}
        </option>
      ))}
    </select>
  );
}
