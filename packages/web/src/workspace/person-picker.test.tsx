// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { answering } from '../testing/answers.ts';
import { show } from '../testing/render.tsx';
import { PersonPicker } from './person-picker.tsx';

const ALICE = {
  id: '0197a1b2-0000-7000-8000-0000000000a1',
  name: 'Alice Meier',
  email: null,
  handle: 'alice',
  role: 'member',
  version: 1,
};
const NEW = { ...ALICE, id: '0197a1b2-0000-7000-8000-0000000000b2', name: 'Bo New', handle: 'bo' };

function picker() {
  const asked = answering({
    'GET /people': { items: [ALICE], next: null },
    'POST /people': NEW,
  });
  const onChange = vi.fn();
  show(<PersonPicker label="Owner" value={null} valueName={null} onChange={onChange} />);
  return { asked, onChange, user: userEvent.setup() };
}

test('a person is found by handle and taken with Enter', async () => {
  const { onChange, user } = picker();
  const field = screen.getByRole('combobox', { name: 'Owner' });
  await user.click(field);
  await screen.findByRole('option', { name: /Alice Meier/ });
  await user.type(field, '@al{Enter}');
  expect(onChange).toHaveBeenCalledWith(ALICE.id);
});

test('somebody unknown is added by name, and taken', async () => {
  const { asked, onChange, user } = picker();
  const field = screen.getByRole('combobox', { name: 'Owner' });
  await user.type(field, 'Bo New');
  await user.click(await screen.findByRole('option', { name: /Add “Bo New” by name/ }));
  await waitFor(() => expect(onChange).toHaveBeenCalledWith(NEW.id));
  expect(asked).toMatchObject([{ method: 'POST', path: '/people', body: { name: 'Bo New' } }]);
});

test('Escape closes the list and changes nothing', async () => {
  const { onChange, user } = picker();
  await user.type(screen.getByRole('combobox', { name: 'Owner' }), 'al{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(onChange).not.toHaveBeenCalled();
});
