import { cx } from './cx.ts';

const PATHS = [
  'M0 7 L46 6.2 L58 9.4 L74 3.8 L88 7.4 L170 6.6 L186 4.2 L198 8.2 L300 7',
  'M0 6 L88 6.8 L104 3.6 L118 9.2 L131 5.8 L214 6.6 L226 9 L240 5.2 L300 6.4',
] as const;

/** The gold seam: where something broke and was mended. Decoration only. */
export function Seam({ className, turn = 0 }: { className?: string; turn?: 0 | 1 }) {
  return (
    <svg
      viewBox="0 0 300 13"
      preserveAspectRatio="none"
      aria-hidden="true"
      className={cx('block h-[13px] w-full text-seam', className)}
    >
      <path
        d={PATHS[turn]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.25"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
