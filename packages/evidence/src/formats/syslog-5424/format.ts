import { describeZone } from '../../time/describe-zone.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type { Describe, DescribeContext, LineFormat, LineReader, ReadContext } from '../format.ts';
import { notMine } from '../format.ts';
import { levelOfSeverity } from '../levels.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { parseHeader5424 } from './parse-header.ts';
import { parseMessage5424 } from './parse-message.ts';

/** Syslog as RFC 5424 defines it. */
export const syslog5424: LineFormat = {
  id: 'syslog-5424',
  title: 'Syslog, RFC 5424',
  kind: 'log',
  family: 'lines',
  reads: 'One message a line: `<PRI>1 TIME HOST APP PROCID MSGID [DATA] text`.',
  zones:
    'The RFC requires an offset in every record; one without is read in the zone chosen for the file, else UTC.',
  detect,
  open,
  describer,
};

function detect(sample: Sample) {
  const time = new ParsedTime();
  const share = sample.share(
    (line) => typeof parseHeader5424(line, 0, line.length, time) !== 'string',
  );
  if (share === 0) return notMine('no line begins with <PRI>1 and a time');
  return {
    confidence: 0.3 + 0.7 * share,
    reason: `${Math.round(share * 100)} % of the first lines begin with <PRI>1 and a time`,
  };
}

function open({ clock }: ReadContext): LineReader {
  const time = new ParsedTime();
  return {
    line(bytes, start, end, sink) {
      if (start === end) return sink.skip();
      const header = parseHeader5424(bytes, start, end, time);
      if (typeof header === 'string') return sink.unreadable(header);
      sink.record(clock.instantOf(time), levelOfSeverity(header.severity), clock.zoneCodeOf(time));
    },
  };
}

function describer({ clock, fileName }: DescribeContext): Describe {
  const time = new ParsedTime();
  return (bytes) => {
    const header = parseHeader5424(bytes, 0, bytes.length, time);
    if (typeof header === 'string') return null;
    const message = parseMessage5424(bytes.toString('utf8', header.timeEnd + 1));
    const source = [message.host, message.app].filter((part) => part !== null).join('/');
    return {
      atOriginal: bytes.toString('utf8', header.timeStart, header.timeEnd),
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: cleanText(source || sourceOfFile(fileName), 200),
      actor: null,
      text: cleanText(message.text || message.data || message.messageId || ''),
    };
  };
}
