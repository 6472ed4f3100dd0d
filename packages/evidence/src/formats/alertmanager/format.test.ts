import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';

const sample = (wanted: string) =>
  samplesOf('alertmanager').find(({ name }) => name === wanted)?.bytes ?? '';
const shown = ({ at, text }: { at: string; text: string }) => [at.slice(11, 19), text];

describe('Alertmanager', () => {
  it('makes an alert that is over two events that cite the same bytes', async () => {
    const { events } = await readAll(sample('webhook.json'), { name: 'webhook.json' });
    expect(events.map(shown)).toEqual([
      [
        '13:16:00',
        'Alert firing: CheckoutErrorRateHigh (critical): 34% of responses over 5 minutes are 5xx',
      ],
      ['13:02:00', 'Alert firing: QueueLong (warning): More than 1000 mails wait'],
      ['13:12:00', 'Alert resolved: QueueLong (warning): More than 1000 mails wait'],
    ]);
    expect(events[2]).toMatchObject({
      source: 'mailer',
      actor: 'Alertmanager',
      kind: 'alert',
      zone: { zone: '+01:00' },
    });
    expect(events[1]?.citation).toEqual(events[2]?.citation);
    expect(events[1]?.id).not.toBe(events[2]?.id);
  });

  it('counts repeated notifications once and says so', async () => {
    const { events, report } = await readAll(sample('payloads.jsonl'), { name: 'payloads.jsonl' });
    expect(events.map(shown)).toEqual([
      ['13:00:00', 'Alert firing: A (warning)'],
      ['13:30:00', 'Alert resolved: A (warning)'],
    ]);
    expect(report.notes).toEqual([
      '1 repeated notifications of alerts already seen were counted once.',
    ]);
  });

  it('takes an endsAt of the year 1 or in the future for no end', async () => {
    const alert = (fields: object) =>
      JSON.stringify([
        {
          alerts: [
            {
              labels: { alertname: 'A' },
              annotations: {},
              startsAt: '2026-03-10T13:00:00Z',
              ...fields,
            },
          ],
        },
      ]);
    for (const fields of [
      { status: 'firing', endsAt: '2026-03-10T13:05:00Z' },
      { status: { state: 'active' }, endsAt: '2026-03-10T13:05:00Z' },
      { status: 'resolved', endsAt: '0001-01-01T00:00:00Z' },
      { status: 'resolved' },
    ]) {
      const { report } = await readAll(alert(fields), { name: 'a.json' });
      expect(report).toMatchObject({ events: 1, unreadable: 0 });
    }
  });

  it('reports what is no alert and what has no time', async () => {
    const text =
      '{"alerts":[{"labels":{},"startsAt":"0001-01-01T00:00:00Z"},{"labels":{},"startsAt":"soon"},{"x":1}]}';
    const { report } = await readAll(text, { name: 'a.json', format: 'alertmanager' });
    expect(report.unreadableSamples.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/no time was set/),
      'its time “soon” is not one that can be read',
      'it is not an alert with labels and startsAt',
    ]);
  });
});
