// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../testing/render.tsx';
import { InstantField } from './instant-field.tsx';

const seen: (string | null)[] = [];

function Field({ initial }: { initial: string | null }) {
  const [at, setAt] = useState(initial);
  seen.push(at);
  return <InstantField label="Started" value={at} onChange={setAt} />;
}

const type = (text: string) =>
  fireEvent.change(screen.getByLabelText('Started'), { target: { value: text } });
const zone = (name: string) =>
  fireEvent.change(screen.getByLabelText('Time zone'), { target: { value: name } });

test('a time typed in a zone is recorded in UTC, and says so', () => {
  show(<Field initial={null} />);
  zone('Europe/Zurich');
  type('2026-07-10T15:02');
  expect(seen.at(-1)).toBe('2026-07-10T13:02:00.000Z');
  expect(screen.getByText('Recorded as 2026-07-10 13:02 UTC')).toBeTruthy();
});

test('changing the zone keeps the clock’s time and moves the instant', () => {
  show(<Field initial="2026-07-10T13:02:00.000Z" />);
  zone('America/New_York');
  expect(seen.at(-1)).toBe('2026-07-10T17:02:00.000Z');
});

test('a time that never was changes nothing and is explained', () => {
  show(<Field initial="2026-03-29T00:00:00.000Z" />);
  zone('Europe/Zurich');
  const before = seen.at(-1);
  type('2026-03-29T02:30');
  expect(seen.at(-1)).toBe(before);
  expect(screen.getByText(/were put forward and never showed this time/)).toBeTruthy();
});

test('an hour that came twice says which one is taken', () => {
  show(<Field initial={null} />);
  zone('Europe/Zurich');
  type('2026-10-25T02:30');
  expect(seen.at(-1)).toBe('2026-10-25T00:30:00.000Z');
  expect(screen.getByText(/twice in Europe\/Zurich; the earlier one is taken/)).toBeTruthy();
});
