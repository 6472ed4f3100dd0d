import { Link } from '@tanstack/react-router';
import { NAV_ITEMS } from './nav-items.ts';

/** The pages on a phone, within reach of a thumb. */
export function BottomNav() {
  return (
    <nav
      aria-label="Pages"
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-5 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {NAV_ITEMS.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/', includeSearch: false }}
          className="grid min-h-14 content-center justify-items-center gap-0.5 border-t-2 border-transparent text-xs text-soft outline-offset-[-3px] aria-[current=page]:border-seam aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          <Icon className="size-5" aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}
