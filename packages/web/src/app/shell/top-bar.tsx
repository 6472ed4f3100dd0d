import { Link } from '@tanstack/react-router';
import { Logo } from '../../ui/logo.tsx';
import { AccountMenu } from './account-menu.tsx';
import { NAV_ITEMS } from './nav-items.ts';
import { SearchBox } from './search-box.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Name, pages, search, theme and account. */
export function TopBar() {
  return (
    <header className="no-print sticky top-0 z-30 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="mx-auto flex h-14 max-w-[110rem] items-center gap-2 px-4 sm:gap-4 sm:px-6">
        <Link
          to="/"
          className="flex items-center gap-2 rounded-md"
          aria-label="Kintsugi, to the board"
        >
          <Logo />
          <span className="hidden font-display text-xl min-[26rem]:inline">Kintsugi</span>
        </Link>
        <nav aria-label="Pages" className="ml-2 hidden gap-1 md:flex">
          {NAV_ITEMS.map((item) => (
            <Link
              key={item.to}
              to={item.to}
              activeOptions={{ exact: item.to === '/', includeSearch: false }}
              className="relative flex min-h-9 items-center rounded-md px-3 text-[0.9375rem] text-soft hover:text-ink aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:-bottom-[0.65rem] aria-[current=page]:after:h-[2px] aria-[current=page]:after:bg-seam"
            >
              {item.name}
            </Link>
          ))}
        </nav>
        <div className="grow" />
        <SearchBox />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}
