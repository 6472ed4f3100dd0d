import { CircleAlert } from 'lucide-react';
import { describeProblem } from './describe-problem.ts';
import { Note } from './note.tsx';

/** An error as a person wants to hear it: what happened, what to do, and a number to ask about. */
export function ProblemNote({ error }: { error: unknown }) {
  const { title, detail, fields, advice, requestId } = describeProblem(error);
  return (
    <Note tone="clay" role="alert" icon={<CircleAlert className="size-5 text-clay" aria-hidden />}>
      <p className="font-semibold">{title}</p>
      {detail && <p className="whitespace-pre-line">{detail}</p>}
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {fields.map((field) => (
            <li key={`${field.path}-${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
      {advice && <p className="mt-1">{advice}</p>}
      {requestId && <p className="mt-1 font-mono text-xs text-soft">Request {requestId}</p>}
    </Note>
  );
}
