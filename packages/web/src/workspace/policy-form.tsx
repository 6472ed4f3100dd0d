import type { ReactNode } from 'react';
import { useMay } from '../app/session.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/cx.ts';
import { ProblemNote } from '../ui/problem-note.tsx';

interface PolicyFormProps {
  /** What has to be changed before it can be saved; null when it can. */
  readonly trouble: string | null;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly className: string;
  readonly children: ReactNode;
}

/** A policy of the workspace: everybody reads it, admins change it. */
export function PolicyForm(props: PolicyFormProps) {
  const { trouble, error, busy, onSave, className, children } = props;
  const may = useMay();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (trouble === null) onSave();
      }}
    >
      <fieldset disabled={!may.administer} className={cx('grid', className)}>
        {children}
        {trouble !== null && <p className="font-medium text-clay">{trouble}</p>}
        {error !== null && <ProblemNote error={error} />}
        {may.administer && (
          <div>
            <Button type="submit" look="primary" busy={busy} disabled={trouble !== null}>
              Save
            </Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
