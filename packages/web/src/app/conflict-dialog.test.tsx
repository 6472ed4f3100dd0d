// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../testing/render.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { setConflict } from './conflicts.ts';

afterEach(() => act(() => setConflict(null)));

function opened() {
  const send = vi.fn(async () => undefined);
  show(<ConflictDialog />);
  act(() =>
    setConflict({
      mine: { version: 2, text: 'mine', priority: 'P1' },
      theirs: { version: 5, text: 'theirs', priority: 'P3' },
      fields: ['text', 'priority'],
      send,
    }),
  );
  return send;
}

test('both versions are shown; each field is chosen for itself', async () => {
  const user = userEvent.setup();
  const send = opened();
  const [takeTheirText] = screen.getAllByRole('button', { name: 'Take theirs' });
  if (!takeTheirText) throw new Error('no choice offered');
  await user.click(takeTheirText);
  await user.click(screen.getByRole('button', { name: 'Save this version' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith({ version: 2, text: 'theirs', priority: 'P1' }),
  );
});

test('a third version can be written from both', async () => {
  const user = userEvent.setup();
  const send = opened();
  const [text] = screen.getAllByLabelText('To save');
  if (!text) throw new Error('no text to write');
  await user.clear(text);
  await user.type(text, 'mine and theirs');
  await user.click(screen.getByRole('button', { name: 'Save this version' }));
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ text: 'mine and theirs' })),
  );
});

test('keeping theirs sends nothing', async () => {
  const user = userEvent.setup();
  const send = opened();
  await user.click(screen.getByRole('button', { name: 'Keep theirs' }));
  expect(send).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).toBeNull();
});
