import type { Finding, Fix } from '@kintsugi/lint';
import { Wand } from 'lucide-react';
import { Button } from '../../ui/button.tsx';

interface FindingNoteProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly onFix: (fix: Fix) => void;
}

/** Beneath a plain text: why its words hurt learning, the question instead, a safe rewording. */
export function FindingNote({ id, findings, onFix }: FindingNoteProps) {
  return (
    <div id={id} role="status" className="text-sm">
      {findings.length > 0 && (
        <ul className="mt-1 grid gap-2 rounded-md border-l-2 border-seam bg-gold-wash px-3 py-2">
          {findings.map((finding) => (
            <li key={`${finding.rule}-${finding.start}`} className="grid gap-1">
              <p>
                {finding.message} <span className="text-soft">{finding.why}</span>
              </p>
              {finding.question !== '' && <p className="font-display">{finding.question}</p>}
              <Fixes fixes={finding.fixes} onFix={onFix} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Fixes({ fixes, onFix }: Pick<FindingNoteProps, 'onFix'> & Pick<Finding, 'fixes'>) {
  if (fixes.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {fixes.map((fix) => (
        <Button
          key={`${fix.start}-${fix.replacement}`}
          size="sm"
          icon={<Wand className="size-3.5 text-gold" aria-hidden />}
          className="h-auto! py-1 text-left whitespace-normal!"
          onClick={() => onFix(fix)}
        >
          {fix.title}
        </Button>
      ))}
    </div>
  );
}
