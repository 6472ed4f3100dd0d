/** The mended bowl. Decoration: the name stands beside it. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M4 11h24c0 8.2-5 14.5-12 14.5S4 19.2 4 11Z" fill="var(--ink)" />
      <path d="M12 25.2h8v1.9h-8z" fill="var(--ink)" />
      <path
        d="M13.8 11l3.4 4.3-2.7 3 3.5 3.3-1.7 4"
        fill="none"
        stroke="var(--seam)"
        strokeWidth="1.7"
        strokeLinejoin="round"
      />
      <path d="M17.2 15.3l6-1.5 4.4-.3" fill="none" stroke="var(--seam)" strokeWidth="1.3" />
    </svg>
  );
}
