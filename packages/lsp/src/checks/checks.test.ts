import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Checks } from './checks.ts';
import type { CheckResult } from './result.ts';

const URI = 'file:///repo/incident.md';
let document: TextDocument | undefined;
let checked: { version: number; signal: AbortSignal; answer: () => void }[];
let shown: number[];
let failed: unknown[];
let checks: Checks;

beforeEach(() => {
  vi.useFakeTimers();
  [checked, shown, failed] = [[], [], []];
  checks = new Checks({
    check: ({ version }, signal) => {
      const { promise, resolve } = Promise.withResolvers<CheckResult>();
      const answer = () => resolve({ version, findings: [], notes: [] });
      checked.push({ version, signal, answer });
      return promise;
    },
    find: () => document,
    show: ({ version }) => shown.push(version),
    failed: (_, error) => failed.push(error),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

function type(version: number, pause = Promise.resolve(100)): TextDocument {
  const now = TextDocument.create(URI, 'markdown', version, `Version ${version}`);
  document = now;
  checks.schedule(now, pause);
  return now;
}

it('checks once, after the pause, what stands there then', async () => {
  type(1);
  await vi.advanceTimersByTimeAsync(99);
  type(2);
  await vi.advanceTimersByTimeAsync(99);
  expect(checked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(checked.map(({ version }) => version)).toEqual([2]);
  checked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([2]);
});

it('ends the check of a state that is gone, and never shows what it finds', async () => {
  type(1);
  await vi.advanceTimersByTimeAsync(100);
  type(2);
  expect(checked[0]?.signal.aborted).toBe(true);
  checked[0]?.answer();
  await vi.advanceTimersByTimeAsync(100);
  expect(shown).toEqual([]);
  checked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([2]);
});

it('does not wait for the pause when somebody asks', async () => {
  const now = type(1);
  const asked = checks.fresh(now);
  await vi.advanceTimersByTimeAsync(0);
  checked[0]?.answer();
  expect(await asked).toMatchObject({ version: 1 });
  expect(shown).toEqual([1]);
  expect(await checks.fresh(now)).toMatchObject({ version: 1 });
  expect(checked).toHaveLength(1);
});

it('answers whoever asked about a state that went, and a document that closed, with nothing', async () => {
  const asked = checks.fresh(type(1));
  await vi.advanceTimersByTimeAsync(0);
  type(2);
  checked[0]?.answer();
  expect(await asked).toBeUndefined();
  const again = checks.fresh(type(3));
  checks.forget(URI);
  expect(await again).toBeUndefined();
});

it('tells of a pause or a check that failed, and goes on', async () => {
  type(1, Promise.reject(new Error('no settings')));
  await vi.advanceTimersByTimeAsync(0);
  expect(failed).toEqual([new Error('no settings')]);
  type(2);
  await vi.advanceTimersByTimeAsync(100);
  checked[0]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(shown).toEqual([2]);
});
