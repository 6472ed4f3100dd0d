import { useRouter } from '@tanstack/react-router';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

/** When a page cannot be shown: what happened, and the ways on. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter();
  const again = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <Page title="This page broke" narrow>
      <ProblemNote error={error} />
      <div className="mt-6 flex gap-3">
        <Button look="primary" onClick={again}>
          Try again
        </Button>
        <Button onClick={() => router.navigate({ to: '/' })}>To the board</Button>
      </div>
    </Page>
  );
}
