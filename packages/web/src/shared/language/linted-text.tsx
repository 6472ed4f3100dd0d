import type { Fix, TextPlace } from '@kintsugi/lint';
import {
  type ComponentProps,
  type FocusEvent,
  startTransition,
  useId,
  useRef,
  useState,
} from 'react';
import { cx } from '../../ui/cx.ts';
import { FindingNote } from './finding-note.tsx';
import { MarkedText } from './marked-text.tsx';
import { useTextFindings } from './use-text-findings.ts';

interface LintedTextProps
  extends Omit<ComponentProps<'textarea'>, 'onBlur' | 'onChange' | 'value'> {
  /** What the language rules assume of it. */
  readonly place: TextPlace;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** When the field is left, and not only for a rewording beneath it. */
  readonly onLeave?: () => void;
}

/**
 * Several lines of plain text that the language helper reads along: what reads as blame is underlined
 * while it is typed, and beneath stands the question to ask instead. It never holds anything up.
 */
export function LintedText(props: LintedTextProps) {
  const { place, value, onChange, onLeave, className = '', ...rest } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const [active, setActive] = useState(false);
  const findings = useTextFindings({ text: value, place, active });
  const fix = ({ start, end, replacement }: Fix) => {
    onChange(value.slice(0, start) + replacement + value.slice(end));
    field.current?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    // Not at once: a dialog that loses a part while the focus moves takes the focus to itself.
    startTransition(() => setActive(false));
    onLeave?.();
  };
  const described = [rest['aria-describedby'], findings.length > 0 ? noteId : ''].join(' ').trim();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears where the focus goes, nobody operates it
    <div className="min-w-0 grow" onFocus={() => setActive(true)} onBlur={leave}>
      <div className="grid">
        <textarea
          ref={field}
          rows={1}
          {...rest}
          aria-describedby={described === '' ? undefined : described}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={cx('col-start-1 row-start-1', className)}
        />
        {findings.length > 0 && (
          <MarkedText text={value} findings={findings} className={className} />
        )}
      </div>
      {active && <FindingNote id={noteId} findings={findings} onFix={fix} />}
    </div>
  );
}
