import { describeZone } from '../../time/describe-zone.ts';
import { YearClock } from '../../time/year-clock.ts';
import type { Describe, DescribeContext, LineFormat, LineReader, ReadContext } from '../format.ts';
import { notMine } from '../format.ts';
import { levelOfSeverity } from '../levels.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { explainYear, restoreYear } from './explain-year.ts';
import { Header3164, parseRest3164 } from './parse-header.ts';

/** The old BSD syslog. */
export const syslog3164: LineFormat = {
  id: 'syslog-3164',
  title: 'Syslog, RFC 3164 (BSD)',
  kind: 'log',
  family: 'lines',
  reads:
    'One message a line: `<PRI>Mmm dd hh:mm:ss host tag[pid]: text`, also without the priority, with a year or with an ISO time, as files of rsyslog and syslog-ng have it.',
  zones:
    'The format states neither year nor zone. The zone is the one chosen for the file, else UTC; the year is the latest that does not lie after the incident, going on over New Year. Both are said with each event.',
  detect,
  open,
  describer,
};

/** What rsyslog writes after an ISO time by default: `host tag[pid]: `. */
const AFTER_ISO = /^ [\w.-]+ [^\s:[\]]+(?:\[\d+\])?: /;
const WITH_PROCESS = /^ [\w.-]+ [^\s:[\]]+\[\d+\]: /;
/** Text logs look alike but for the process ids, which most lines of a syslog have. */
const MIN_PROCESS_SHARE = 0.3;

function detect(sample: Sample) {
  const header = new Header3164();
  const shareOf = (test: (line: Buffer) => boolean) =>
    sample.share((line) => header.parse(line, 0, line.length) && test(line));
  const after = (line: Buffer) => line.toString('latin1', header.timeEnd);
  const classic = shareOf(() => header.yearless !== null || header.severity >= 0);
  const withProcess = shareOf((line) => WITH_PROCESS.test(after(line)));
  const modern =
    withProcess < MIN_PROCESS_SHARE ? 0 : shareOf((line) => AFTER_ISO.test(after(line)));
  const best = Math.max(classic, modern);
  if (best === 0) return notMine('no line begins with a time such as “Mar 10 13:02:00”');
  const percent = Math.round(best * 100);
  return {
    confidence: 0.25 + 0.65 * best,
    reason: `${percent} % of the first lines begin with a time of syslog and a host`,
  };
}

function open({ clock, referenceAt }: ReadContext): LineReader {
  const header = new Header3164();
  const years = new YearClock(referenceAt);
  return {
    line(bytes, start, end, sink) {
      if (start === end) return sink.skip();
      if (!header.parse(bytes, start, end)) {
        return sink.unreadable('it does not begin with a time such as “Mar 10 13:02:00”');
      }
      if (header.yearless !== null) header.setYear(years.resolve(header.yearless));
      const level = header.severity < 0 ? 0 : levelOfSeverity(header.severity);
      sink.record(clock.instantOf(header.time), level, clock.zoneCodeOf(header.time));
    },
  };
}

function describer(context: DescribeContext): Describe {
  const { clock, fileName } = context;
  const header = new Header3164();
  return (bytes, { at }) => {
    if (!header.parse(bytes, 0, bytes.length)) return null;
    if (header.yearless !== null) header.setYear(restoreYear(header.yearless, at));
    const zone = describeZone(header.time, clock);
    const { host, app, text } = parseRest3164(bytes.toString('utf8', header.timeEnd).trimStart());
    const source = [host, app].filter((part) => part !== null).join('/');
    return {
      atOriginal: bytes.toString('utf8', header.timeStart, header.timeEnd),
      precision: header.time.precisionName,
      zone:
        header.yearless === null
          ? zone
          : { ...zone, why: `${zone.why} ${explainYear(header.time.localMs, context)}` },
      source: cleanText(source || sourceOfFile(fileName), 200),
      actor: null,
      text: cleanText(text),
    };
  };
}
