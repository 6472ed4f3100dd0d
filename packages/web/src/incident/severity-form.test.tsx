// @vitest-environment jsdom
import { SeverityPolicy } from '@kintsugi/domain';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../testing/render.tsx';
import { UNKNOWN_FACTS } from './severity-facts.ts';
import { type SeverityDraft, SeverityForm } from './severity-form.tsx';

function Form({ minutes }: { minutes: number | null }) {
  const [draft, setDraft] = useState<SeverityDraft>({
    facts: UNKNOWN_FACTS,
    choice: null,
    reason: '',
  });
  return (
    <SeverityForm
      draft={draft}
      onChange={setDraft}
      policy={SeverityPolicy.parse({})}
      suggestedMinutes={minutes}
    />
  );
}

test('the proposal follows the facts, with its reasons', async () => {
  const user = userEvent.setup();
  show(<Form minutes={92} />);
  await user.click(
    within(screen.getByRole('group', { name: 'Did customers notice?' })).getByLabelText('Yes'),
  );
  expect(screen.getByText(/Customers were affected; how badly is not stated/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Take 92 min from the times' }));
  expect(screen.getByText(/92 minutes, more than the 30 of the policy/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^SEV1/ }).checked).toBe(true);
});

test('a choice that differs asks for its reason; going back to the proposal does not', async () => {
  const user = userEvent.setup();
  show(<Form minutes={null} />);
  expect(screen.queryByLabelText('Why does it differ from the proposal?')).toBeNull();
  await user.click(screen.getByRole('radio', { name: /^SEV1/ }));
  expect(screen.getByLabelText('Why does it differ from the proposal?')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^SEV3/ }));
  expect(screen.queryByLabelText('Why does it differ from the proposal?')).toBeNull();
});
