import { Link } from '@tanstack/react-router';
import { buttonClass } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  return (
    <Page title="Nothing here" narrow>
      <Empty
        title="There is nothing at this address, or you may not see it."
        action={
          <Link to="/" className={buttonClass('primary')}>
            To the board
          </Link>
        }
      >
        A private incident is visible to its participants and admins alone.
      </Empty>
    </Page>
  );
}
