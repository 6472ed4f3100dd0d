import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import { parseGitDate } from './parse-git-date.ts';

const read = async (wanted: string) => {
  const bytes = samplesOf('git-log').find(({ name }) => name === wanted)?.bytes ?? '';
  const { events } = await readAll(bytes, { name: wanted });
  return events;
};

describe('git log', () => {
  it('keeps a commit with its statistics together and cites it whole', async () => {
    const [first, second] = await read('default.txt');
    expect(first).toMatchObject({
      at: '2026-03-10T12:41:07.000Z',
      actor: 'Nadia Benali',
      text: '8c41e7d db: lower checkout-api pool from 20 to 4 connections a pod',
      kind: 'change',
      citation: { line: 1 },
    });
    expect(second?.citation.line).toBe(12);
  });

  it('takes the commit date of --pretty=fuller', async () => {
    expect((await read('fuller.txt'))[0]?.at).toBe('2026-03-10T12:41:07.000Z');
  });

  it('tells what a merged pull request was about', async () => {
    const merge = (await read('date-iso.txt')).find(({ text }) => text.includes('Merge'));
    expect(merge?.text).toBe(
      'e25b9f0 Merge pull request #482 from tessera/pool-footprint: db: lower checkout-api pool from 20 to 4 connections a pod',
    );
  });

  it('reads one-line formats', async () => {
    expect((await read('oneline.txt')).map(({ at, text }) => [at, text])).toEqual([
      ['2026-03-10T12:41:07.000Z', '8c41e7d db: lower checkout-api pool'],
      ['2026-03-09T07:20:15.000Z', '29d7393 Jun Watanabe checkout: show the delivery window'],
      ['2026-03-09T15:02:33.000Z', '5ca8cb0 payments: pass the order reference'],
      ['2026-03-06T05:48:09.000Z', 'abd3c2c Jun Watanabe carts: remove expired carts'],
    ]);
  });

  it.each([
    ['Tue Mar 10 13:41:07 2026 +0100', '2026-03-10T12:41:07.000Z'],
    ['Sun Mar 1 13:41:07 2026', '2026-03-01T13:41:07.000Z'],
    ['2026-03-10 13:41:07 +0100', '2026-03-10T12:41:07.000Z'],
    ['2026-03-10T13:41:07+01:00', '2026-03-10T12:41:07.000Z'],
    ['Tue, 10 Mar 2026 13:41:07 +0100', '2026-03-10T12:41:07.000Z'],
    ['1773146467 +0100', '2026-03-10T12:41:07.000Z'],
    ['1773146467', '2026-03-10T12:41:07.000Z'],
    ['2026-03-10', '2026-03-10T00:00:00.000Z'],
    ['2 days ago', null],
    ['Tue Foo 10 13:41:07 2026', null],
  ])('reads the date “%s”', (text, at) => {
    const time = new ParsedTime();
    const found = parseGitDate(text, time);
    const offset = Number.isNaN(time.offsetMinutes) ? 0 : time.offsetMinutes;
    expect(found ? new Date(time.localMs - offset * 60_000).toISOString() : null).toBe(at);
  });

  it('says what to do about dates that say no instant', async () => {
    const text = `commit ${'a'.repeat(40)}\nAuthor: A <a@example.com>\nDate:   2 days ago\n\n    x\n`;
    const { report } = await readAll(text, { name: 'log' });
    expect(report.unreadableSamples).toMatchObject([
      {
        line: 1,
        reason: expect.stringMatching(/--date=iso/),
        excerpt: expect.stringMatching(/^commit a/),
      },
    ]);
  });
});
