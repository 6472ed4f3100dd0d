import type { Finding, Fix } from '@kintsugi/lint';
import { FixButtons } from './fix-buttons.tsx';

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
              {finding.fixes.length > 0 && (
                <div className="flex flex-wrap gap-2">
                  <FixButtons fixes={finding.fixes} onFix={onFix} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
