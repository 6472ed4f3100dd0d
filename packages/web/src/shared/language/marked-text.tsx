import type { Finding } from '@kintsugi/lint';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The look of the field that it lies over, so that the words stand where they are written. */
  readonly className: string;
}

/** The underlines over a plain text field; unseen but for them, and not in the way of the pointer. */
export function MarkedText({ text, findings, className }: MarkedTextProps) {
  return (
    <div
      aria-hidden
      className={cx(
        className,
        'pointer-events-none col-start-1 row-start-1 overflow-hidden border-transparent! bg-transparent! text-transparent! [overflow-wrap:break-word] whitespace-pre-wrap',
      )}
    >
      {pieces(text, findings)}
    </div>
  );
}

/** The text cut at its findings; of two that overlap, the first is underlined. */
function pieces(text: string, findings: readonly Finding[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of findings.toSorted((one, other) => one.start - other.start)) {
    if (start < from) continue;
    parts.push(text.slice(from, start));
    parts.push(
      <span key={start} className="lint">
        {text.slice(start, end)}
      </span>,
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
