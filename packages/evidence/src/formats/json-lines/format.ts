import { describeZone } from '../../time/describe-zone.ts';
import { ZoneClock } from '../../time/zone-clock.ts';
import type { Describe, DescribeContext, LineFormat, LineReader, ReadContext } from '../format.ts';
import { notMine } from '../format.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { describeLogText, sourceOfLog } from './describe-log.ts';
import { LogLine, parseObject } from './read-log-line.ts';

/** JSON lines as pino, bunyan and winston write them. */
export const jsonLines: LineFormat = {
  id: 'json-lines',
  title: 'JSON lines (pino, bunyan, winston)',
  kind: 'log',
  family: 'lines',
  reads:
    'One JSON object a line with its time in `time`, `timestamp`, `ts`, `@timestamp` or `datetime` (ISO 8601, or seconds to nanoseconds since 1970), its level as a name or a number, and its text in `msg` or `message`.',
  zones:
    'A count since 1970 is UTC; an ISO time keeps its offset; one without an offset is read in the zone chosen for the file, else UTC.',
  detect,
  open,
  describer,
};

function detect(sample: Sample) {
  const line = new LogLine(new ZoneClock(null));
  const share = sample.share((bytes) => line.read(bytes, 0, bytes.length) === null);
  if (share === 0) return notMine('no line is a JSON object with a time');
  const percent = Math.round(share * 100);
  return {
    confidence: 0.2 + 0.7 * share,
    reason: `${percent} % of the first lines are JSON objects with a time`,
  };
}

function open({ clock }: ReadContext): LineReader {
  const log = new LogLine(clock);
  return {
    line(bytes, start, end, sink) {
      if (start === end) return sink.skip();
      const reason = log.read(bytes, start, end);
      if (reason === null) return sink.record(log.at, log.level, clock.zoneCodeOf(log.time));
      if (bytes.toString('latin1', start, end).trim() === '') return sink.skip();
      sink.unreadable(reason);
    },
  };
}

function describer({ clock, fileName }: DescribeContext): Describe {
  const log = new LogLine(clock);
  return (bytes) => {
    const fields = parseObject(bytes.toString('utf8'));
    if (typeof fields === 'string' || log.read(bytes, 0, bytes.length) !== null) return null;
    return {
      atOriginal: log.original(bytes),
      precision: log.time.precisionName,
      zone: describeZone(log.time, clock),
      source: cleanText(sourceOfLog(fields) ?? sourceOfFile(fileName), 200),
      actor: null,
      text: cleanText(describeLogText(fields)),
    };
  };
}
