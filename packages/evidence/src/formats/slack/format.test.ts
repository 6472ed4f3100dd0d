import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';
import { SlackMessage } from './message.ts';
import { readSlackText } from './read-text.ts';

const NAMES = new Map([['U1', 'Jun Watanabe']]);
const text = (fields: object) =>
  readSlackText(SlackMessage.parse({ type: 'message', ts: '1.0', ...fields }), NAMES);

describe('Slack', () => {
  it('reads threads, edits, bots and names', async () => {
    const sample = samplesOf('slack').find(({ name }) => name === 'channel.json');
    const hints = {
      slackChannel: 'inc-1',
      slackUsers: { U05K8RZQ2AH: 'Amara Okafor', U0NOBODY: 'Not Here' },
    };
    const { events, report } = await readAll(sample?.bytes ?? '', {
      name: 'x.zip!inc-1/2026-03-10.json',
      hints,
    });
    expect(events.map(({ source, actor, text: said }) => [source, actor, said])).toEqual([
      ['#inc-1', 'Jun Watanabe', '@Jun Watanabe has joined the channel'],
      [
        '#inc-1',
        'Jun Watanabe',
        'Declaring *SEV2*, see the dashboard (https://grafana.example.net/d/1) & #deploys. @here (edited)',
      ],
      ['#inc-1', 'Amara Okafor', '↳ @Jun Watanabe I take command'],
      ['#inc-1', 'pager', 'CheckoutErrorRateHigh: 34% of responses are 5xx'],
    ]);
    expect(events[1]).toMatchObject({
      atOriginal: '1773148868.369971',
      precision: 'microsecond',
      kind: 'chat',
      level: null,
    });
    expect(report.reading.state).toEqual({
      slackChannel: 'inc-1',
      slackUsers: { U05N31XWB7C: 'Jun Watanabe', U05K8RZQ2AH: 'Amara Okafor' },
    });
  });

  it('keeps the messages before the place where a file is cut off', async () => {
    const sample = samplesOf('slack').find(({ name }) => name === 'channel.json');
    const cut = sample?.bytes.subarray(0, 600) ?? '';
    const { report } = await readAll(cut, { name: 'channel.json' });
    expect(report).toMatchObject({ format: 'slack', events: 1, unreadable: 1 });
    expect(report.unreadableSamples[0]).toMatchObject({
      line: 9,
      reason: 'the JSON is damaged or cut off here',
    });
  });

  it('names the channel by the folder of a day file, else by the file', async () => {
    const one = '[{"type":"message","ts":"1773148868.369971","text":"x"}]';
    const sourceOf = async (name: string) => (await readAll(one, { name })).events[0]?.source;
    expect(await sourceOf('export/deploys/2026-03-10.json')).toBe('#deploys');
    expect(await sourceOf('incident-7.json')).toBe('#incident-7');
  });

  it.each([
    [
      { text: '<@U1> <@U2|old name> <@U3> <@constructor>' },
      '@Jun Watanabe @old name @U3 @constructor',
    ],
    [
      { text: '<#C1|deploys> <#C2> <!channel> <!subteam^S1|@oncall> <!date^1^{date}|yesterday>' },
      '#deploys #C2 @channel @oncall yesterday',
    ],
    [
      { text: '<https://a.example|a> <https://b.example> <mailto:x@example.com|x@example.com>' },
      'a (https://a.example) https://b.example x@example.com',
    ],
    [{ text: '1 &lt; 2 &amp;amp; 3' }, '1 < 2 &amp; 3'],
    [
      { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'from a block' } }] },
      'from a block',
    ],
    [{ attachments: [{ fallback: 'only a fallback' }] }, 'only a fallback'],
    [{ text: 'see', files: [{ name: 'graph.png', title: 'Latency' }] }, 'see [file: Latency]'],
  ])('resolves %j', (fields, said) => expect(text(fields)).toBe(said));
});
