// @vitest-environment jsdom
import { type CauseNode, emptyProse } from '@kintsugi/domain';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { answering } from '../../testing/answers.ts';
import { show } from '../../testing/render.tsx';
import { CauseEditor } from './cause-editor.tsx';

const INCIDENT = '0197a1b2-0000-7000-8000-000000000001';
const A = '0197a1b2-0000-7000-8000-00000000000a';
const B = '0197a1b2-0000-7000-8000-00000000000b';

const node = (id: string, text: string, position: number): CauseNode => ({
  id,
  parentId: null,
  position,
  kind: position === 0 ? 'trigger' : 'missing_safeguard',
  category: null,
  text,
  version: 4,
});
const causes = [node(A, 'The pool was lowered', 0), node(B, 'No alert', 1)];

const editor = () =>
  show(
    <CauseEditor
      incidentId={INCIDENT}
      postMortem={{
        prose: emptyProse(),
        proseVersion: 1,
        causes,
        emptySections: [],
        categories: ['change'],
        publishedRevision: null,
        changedSincePublished: false,
      }}
    />,
  );

test('Enter asks the next why with the question of its kind, and adds the answer below', async () => {
  const asked = answering({ [`POST /incidents/${INCIDENT}/causes`]: node(B, 'x', 0) });
  const user = userEvent.setup();
  editor();
  screen.getByRole('textbox', { name: /^Trigger/ }).focus();
  await user.keyboard('{Enter}');
  const answer = screen.getByLabelText('Why was the error possible?');
  await user.type(answer, 'The template came from staging{Enter}');
  await waitFor(() =>
    expect(asked.at(-1)?.body).toEqual({
      parentId: A,
      kind: 'contributing_factor',
      text: 'The template came from staging',
    }),
  );
});

test('Tab moves a node in below the one above', async () => {
  const asked = answering({ [`PATCH /incidents/${INCIDENT}/causes/${B}`]: node(B, 'No alert', 0) });
  const user = userEvent.setup();
  editor();
  screen.getByRole('textbox', { name: /^Missing safeguard/ }).focus();
  await user.keyboard('{Tab}');
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ version: 4, parentId: A, position: 0 }));
});

test('after Escape, Tab leaves the field: nobody is trapped', async () => {
  const asked = answering({});
  const user = userEvent.setup();
  editor();
  const field = screen.getByRole('textbox', { name: /^Missing safeguard/ });
  field.focus();
  await user.keyboard('{Escape}{Tab}');
  expect(document.activeElement).not.toBe(field);
  expect(asked).toEqual([]);
});

test('text is saved when left, on the version that was seen; nothing is sent unchanged', async () => {
  const asked = answering({ [`PATCH /incidents/${INCIDENT}/causes/${A}`]: node(A, 'y', 0) });
  editor();
  const field = screen.getByRole('textbox', { name: /^Trigger/ });
  fireEvent.blur(field);
  expect(asked).toEqual([]);
  fireEvent.change(field, { target: { value: 'The pool was lowered to 5' } });
  fireEvent.blur(field);
  await waitFor(() =>
    expect(asked.at(-1)?.body).toEqual({ version: 4, text: 'The pool was lowered to 5' }),
  );
});

test('a new category is named in place, refused when it has no letters, and taken with Enter', async () => {
  const asked = answering({ [`PATCH /incidents/${INCIDENT}/causes/${A}`]: node(A, 'x', 0) });
  const user = userEvent.setup();
  editor();
  const [select] = screen.getAllByRole('combobox', { name: 'Category' });
  if (select === undefined) throw new Error('No category can be chosen.');
  await user.selectOptions(select, 'New category…');
  await user.keyboard('!?{Enter}');
  expect(screen.getByRole('alert').textContent).toContain('letters or digits');
  await user.clear(screen.getByRole('textbox', { name: 'Name of the new category' }));
  await user.keyboard('Clock drift{Enter}');
  await waitFor(() => expect(asked.at(-1)?.body).toEqual({ version: 4, category: 'clock-drift' }));
  expect(screen.queryByRole('textbox', { name: 'Name of the new category' })).toBeNull();
});
