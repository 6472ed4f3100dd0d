// @vitest-environment jsdom
import { lintText } from '@kintsugi/lint';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { answering } from '../../testing/answers.ts';
import { show } from '../../testing/render.tsx';
import { LintedText } from './linted-text.tsx';

// There is no web worker here; the rules are the real ones.
vi.mock('./lint-client.ts', () => ({
  LINT_AFTER_MS: 1,
  lintInBackground: async (...given: Parameters<typeof lintText>) => lintText(...given),
}));

const onLeave = vi.fn();

function Answer() {
  const [text, setText] = useState('');
  return (
    <LintedText aria-label="Why" place="cause" value={text} onChange={setText} onLeave={onLeave} />
  );
}

beforeEach(() => {
  onLeave.mockClear();
  answering({ 'GET /people': { items: [] }, 'GET /workspace': {} });
});

const described = () => {
  const ids = screen.getByRole('textbox').getAttribute('aria-describedby') ?? '';
  return document.getElementById(ids)?.textContent ?? '';
};

test('what reads as blame is told beneath the field, with the question instead', async () => {
  const user = userEvent.setup();
  const { container } = show(<Answer />);
  await user.type(screen.getByRole('textbox'), 'Alice forgot to run the migration.');
  await waitFor(() => expect(described()).toContain('?'));
  expect(container.querySelector('.lint')?.textContent).toContain('forgot');
});

test('what does not, is left alone', async () => {
  const user = userEvent.setup();
  const { container } = show(<Answer />);
  await user.type(screen.getByRole('textbox'), 'Alice forgot to run the migration.');
  await waitFor(() => expect(container.querySelector('.lint')).not.toBeNull());
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), 'The deploy did not require the migration.');
  await waitFor(() => expect(container.querySelector('.lint')).toBeNull());
  expect(described()).toBe('');
});

test('a rewording replaces the words and gives the field back', async () => {
  const user = userEvent.setup();
  show(<Answer />);
  await user.type(screen.getByRole('textbox'), 'Alice forgot to run the migration.');
  const [rewording] = await screen.findAllByRole('button');
  if (rewording === undefined) throw new Error('No rewording is offered.');
  await user.click(rewording);
  expect(onLeave).not.toHaveBeenCalled();
  expect(screen.getByRole('textbox')).toBe(document.activeElement);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).not.toContain('forgot');
  await user.tab();
  expect(onLeave).toHaveBeenCalledOnce();
});
