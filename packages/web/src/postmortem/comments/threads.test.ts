import type { Comment } from '@kintsugi/contract';
import { expect, test } from 'vitest';
import { anchoredIn, threadsOf } from './threads.ts';

const comment = (fields: Partial<Comment>): Comment => ({
  id: '0197a1b2-0000-7000-8000-000000000001',
  threadId: 't1',
  proseKey: null,
  anchor: null,
  quote: null,
  body: 'x',
  mentions: [],
  authorId: '0197a1b2-0000-7000-8000-000000000009',
  authorName: 'Ada',
  createdAt: '2026-03-10T12:00:00Z',
  editedAt: null,
  resolvedAt: null,
  resolvedBy: null,
  version: 1,
  ...fields,
});
const anchor = { kind: 'range', key: 'summary', from: {}, to: {} };

test('answers follow their comment whatever the order they came in', () => {
  const threads = threadsOf([
    comment({ id: 'b', body: 'answer', createdAt: '2026-03-10T12:05:00Z' }),
    comment({ id: 'a', body: 'first', anchor }),
    comment({ id: 'c', threadId: 't2', createdAt: '2026-03-10T12:01:00Z' }),
  ]);
  expect(threads.map((thread) => [thread.id, thread.answers.length])).toEqual([
    ['t1', 1],
    ['t2', 0],
  ]);
  expect(threads[0]?.first.body).toBe('first');
});

test('only open threads of the field are marked in the text', () => {
  const open = threadsOf([comment({ anchor })]);
  const done = threadsOf([comment({ anchor, resolvedAt: '2026-03-10T13:00:00Z' })]);
  expect(anchoredIn(open, 'summary')).toHaveLength(1);
  expect(anchoredIn(open, 'impact')).toHaveLength(0);
  expect(anchoredIn(done, 'summary')).toHaveLength(0);
});

test('an anchor from nowhere we know does not break the list', () => {
  expect(threadsOf([comment({ anchor: 'elsewhere' })])[0]).toMatchObject({
    anchor: null,
    kept: null,
  });
});
