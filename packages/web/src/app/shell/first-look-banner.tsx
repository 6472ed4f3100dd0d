import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/button.tsx';

/** Before an owner exists: a calm way to begin. */
export function FirstLookBanner() {
  return (
    <aside
      aria-label="First look"
      className="no-print border-b border-line bg-gold-wash px-4 py-2.5 sm:px-6"
    >
      <div className="mx-auto flex max-w-[110rem] flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p>You are looking around. Create the owner’s account to begin.</p>
        <Link to="/setup" className={buttonClass('primary', 'sm')}>
          Create the owner’s account
        </Link>
      </div>
    </aside>
  );
}
