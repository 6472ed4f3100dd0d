import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';
import { parsePriority } from './parse-header.ts';
import { parseMessage5424 } from './parse-message.ts';

describe('syslog of RFC 5424', () => {
  it('reads the examples of the RFC', async () => {
    const [rfc] = samplesOf('syslog-5424');
    const { events } = await readAll(rfc?.bytes ?? '', { name: 'rfc.log' });
    expect(events.map(({ at, level, source, text }) => [at, level, source, text])).toEqual([
      [
        '2003-10-11T22:14:15.003Z',
        'fatal',
        'mymachine.example.com/su',
        "'su root' failed for lonvick on /dev/pts/8",
      ],
      ['2003-08-24T12:14:15.000Z', 'info', '192.0.2.1/myproc', "%% It's time to make the do-nuts."],
      [
        '2003-10-11T22:14:15.003Z',
        'info',
        'mymachine.example.com/evntslog',
        'An application event log entry...',
      ],
      [
        '2003-10-11T22:14:15.003Z',
        'info',
        'mymachine.example.com/evntslog',
        expect.stringMatching(/^\[exampleSDID.*"high"\]$/),
      ],
    ]);
  });

  it('says why a line is none', async () => {
    const text = [
      '61 <34>1 2026-03-10T13:02:00Z h a - - - behind an octet count',
      '<34>1 - h a - - - x',
      '<34>2 2026-03-10T13:02:00Z h a - - - x',
      'text',
      '<192>1 2026-03-10T13:02:00Z h a - - - x',
    ].join('\n');
    const { report, events } = await readAll(text, { name: 'x', format: 'syslog-5424' });
    expect(events.map((event) => event.text)).toEqual(['behind an octet count']);
    expect(report.unreadableSamples.map(({ reason }) => reason)).toEqual([
      'its time is “-”: the sender did not know it',
      'its version is not 1',
      'it does not begin with a priority such as <34>',
      'it does not begin with a priority such as <34>',
    ]);
  });

  it('does not end structured data at an escaped bracket or quote', () => {
    const message = parseMessage5424(String.raw`h a 1 - [x y="a\"]b"][z] ${'\uFEFF'}said`);
    expect(message).toMatchObject({ host: 'h', data: String.raw`[x y="a\"]b"][z]`, text: 'said' });
  });

  it('takes priorities apart', () => {
    expect(parsePriority(Buffer.from('<165>'), 0, 5)).toEqual({
      facility: 20,
      severity: 5,
      end: 5,
    });
    for (const text of ['<>', '<1', '<1234>', '<a>', '165>']) {
      expect(parsePriority(Buffer.from(text), 0, text.length)).toBeNull();
    }
  });
});
