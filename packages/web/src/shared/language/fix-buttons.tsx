import type { Fix } from '@kintsugi/lint';
import { Wand } from 'lucide-react';
import { Button } from '../../ui/button.tsx';

interface FixButtonsProps {
  readonly fixes: readonly Fix[];
  readonly onFix: (fix: Fix) => void;
}

/** The rewordings of a passage that are safe to make. */
export const FixButtons = ({ fixes, onFix }: FixButtonsProps) =>
  fixes.map((fix) => (
    <Button
      key={`${fix.start}-${fix.replacement}`}
      size="sm"
      icon={<Wand className="size-3.5 text-gold" aria-hidden />}
      className="h-auto! py-1 text-left whitespace-normal!"
      onClick={() => onFix(fix)}
    >
      {fix.title}
    </Button>
  ));
