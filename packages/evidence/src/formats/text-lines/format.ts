import { describeZone } from '../../time/describe-zone.ts';
import { parseIso } from '../../time/parse-iso.ts';
import { ParsedTime, PRECISION_DAY } from '../../time/parsed-time.ts';
import type { Describe, DescribeContext, LineFormat, LineReader, ReadContext } from '../format.ts';
import { notMine } from '../format.ts';
import { levelOfName } from '../levels.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';

const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** The level is looked for in so many bytes after the time. */
const LEVEL_WITHIN = 80;
const NAMES =
  'trace|debug|info|notice|warn(?:ing)?|err(?:or)?|severe|crit(?:ical)?|fatal|alert|emerg(?:ency)?|panic';
/** In capitals, in brackets, or before a colon: elsewhere `alert` and `error` are just words. */
const LEVELS = [
  new RegExp(`(?:^|[\\s[(|<])(${NAMES.toUpperCase()})(?=$|[\\s\\]):|>,])`),
  new RegExp(`[[(<|] ?(${NAMES}) ?[\\])>|]`, 'i'),
  new RegExp(`(?:^|\\s)(${NAMES}):(?=\\s|$)`, 'i'),
];

/** Any text whose records begin with a time; the fallback for logs of no other format. */
export const textLines: LineFormat = {
  id: 'text-lines',
  title: 'Text lines with a leading time',
  kind: 'log',
  family: 'lines',
  reads:
    'Lines that begin with an ISO-like time (`2026-03-10T13:02:00Z`, `[2026-03-10 13:02:00,123]`, `2026/03/10 13:02:00`). Lines without one, such as stack traces, belong to the record above them.',
  zones:
    'An offset in the record counts; a time without one is read in the zone chosen for the file, else UTC.',
  detect,
  open,
  describer,
};

function detect(sample: Sample) {
  const time = new ParsedTime();
  const share = sample.share((line) => parseLeadingTime(line, 0, line.length, time) >= 0);
  if (share === 0) return notMine('no line begins with a time');
  const percent = Math.round(share * 100);
  // Below the formats that know more than the time, and no lower for long stack traces.
  return {
    confidence: 0.3 + 0.2 * share,
    reason: `${percent} % of the first lines begin with a time`,
  };
}

function open({ clock }: ReadContext): LineReader {
  const time = new ParsedTime();
  return {
    line(bytes, start, end, sink) {
      const after = parseLeadingTime(bytes, start, end, time);
      if (after >= 0) {
        const level = findLevel(bytes, after, end);
        return sink.record(clock.instantOf(time), level, clock.zoneCodeOf(time));
      }
      if (start === end) return sink.skip();
      if (!sink.continue()) sink.unreadable('no line above it begins with a time');
    },
  };
}

function describer({ clock, fileName }: DescribeContext): Describe {
  const time = new ParsedTime();
  return (bytes) => {
    const after = parseLeadingTime(bytes, 0, bytes.length, time);
    if (after < 0) return null;
    const start = bytes[0] === OPEN_BRACKET ? 1 : 0;
    return {
      atOriginal: bytes.toString('utf8', start, time.end),
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: sourceOfFile(fileName),
      actor: null,
      text: cleanText(bytes.toString('utf8', after).replace(/^[\s|:-]+/, '')),
    };
  };
}

// Returns the offset after the time (and its bracket), -1 when the line does not begin with one.
function parseLeadingTime(bytes: Buffer, start: number, end: number, time: ParsedTime): number {
  const bracket = bytes[start] === OPEN_BRACKET ? 1 : 0;
  if (!parseIso(bytes, start + bracket, end, time) || time.precision === PRECISION_DAY) return -1;
  if (bracket === 0) return time.end;
  return bytes[time.end] === CLOSE_BRACKET ? time.end + 1 : -1;
}

function findLevel(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, Math.min(end, start + LEVEL_WITHIN));
  const name = LEVELS.map((shape) => shape.exec(text)?.[1]).find((found) => found !== undefined);
  return name === undefined ? 0 : levelOfName(Buffer.from(name), 0, name.length);
}
