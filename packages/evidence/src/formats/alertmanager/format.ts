import { parseRecord } from '../../json/parse-record.ts';
import { sampleRecords } from '../../json/sample-record.ts';
import { walkRecords } from '../../json/walk-records.ts';
import { describeZone } from '../../time/describe-zone.ts';
import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { isZeroTime, ParsedTime } from '../../time/parsed-time.ts';
import type {
  Describe,
  DescribeContext,
  DocumentFormat,
  DocumentSink,
  ReadContext,
} from '../format.ts';
import { notMine } from '../format.ts';
import { levelOfName } from '../levels.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import {
  Alert,
  describeAlert,
  FIRING,
  identityOf,
  isResolved,
  RESOLVED,
  sourceOfAlert,
} from './alert.ts';

const ITEMS = 'alerts';
const INFO = 3;

/** Notifications of Prometheus' Alertmanager. */
export const alertmanager: DocumentFormat = {
  id: 'alertmanager',
  title: 'Alertmanager notifications',
  kind: 'alert',
  family: 'document',
  reads:
    'Webhook payloads of Alertmanager (one, an array, or one a line) and alerts of its API v2: firing at `startsAt`, resolved at `endsAt`. An `endsAt` of the year 1, or of an alert that still fires (a future expiry), is no end. Repeated notifications count once.',
  zones: 'Times state their offset.',
  detect,
  read,
  describer,
};

function detect(sample: Sample) {
  const records = sampleRecords(sample, ITEMS);
  const alerts = records.filter((record) => parseRecord(record, Alert) !== null);
  if (alerts.length === 0) return notMine('it holds no alerts with labels and startsAt');
  const confidence = 0.5 + 0.49 * (alerts.length / records.length);
  return { confidence, reason: 'it holds alerts with `labels` and `startsAt`' };
}

function read(document: Buffer, { clock }: ReadContext, sink: DocumentSink) {
  const time = new ParsedTime();
  const seen = new Set<string>();
  let repeated = 0;
  const add = (variant: number, alert: Alert, range: { start: number; end: number }) => {
    const text = timeOf(alert, variant);
    if (!parseText(text, time)) {
      return sink.unreadable(
        range.start,
        range.end,
        `its time “${text.slice(0, 60)}” is not one that can be read`,
      );
    }
    const at = clock.instantOf(time);
    if (variant === RESOLVED && isZeroTime(at)) return;
    const identity = `${variant} ${identityOf(alert)} ${variant === RESOLVED ? text : ''}`;
    if (seen.has(identity)) {
      repeated++;
      return;
    }
    seen.add(identity);
    const level = variant === RESOLVED ? INFO : levelOfAlert(alert);
    sink.record({ ...range, at, level, zone: clock.zoneCodeOf(time), variant });
  };
  walkRecords(
    document,
    { itemsKey: ITEMS },
    {
      record(start, end) {
        const alert = parseRecord(document.subarray(start, end), Alert);
        if (alert === null)
          return sink.unreadable(start, end, 'it is not an alert with labels and startsAt');
        add(FIRING, alert, { start, end });
        if (isResolved(alert)) add(RESOLVED, alert, { start, end });
      },
      broken: (start, end) => sink.unreadable(start, end, 'the JSON is damaged or cut off here'),
    },
  );
  if (repeated > 0) {
    sink.note(`${repeated} repeated notifications of alerts already seen were counted once.`);
  }
  return {};
}

const timeOf = (alert: Alert, variant: number): string =>
  variant === RESOLVED ? (alert.endsAt ?? '0001-01-01T00:00:00Z') : alert.startsAt;

const parseText = (text: string, time: ParsedTime): boolean =>
  parseWholeTime(Buffer.from(text), 0, Buffer.byteLength(text), time);

function levelOfAlert({ labels }: Alert): number {
  const severity = Buffer.from(labels.severity ?? '');
  return levelOfName(severity, 0, severity.length);
}

function describer({ clock, fileName }: DescribeContext): Describe {
  const time = new ParsedTime();
  return (bytes, { variant }) => {
    const alert = parseRecord(bytes, Alert);
    if (alert === null || !parseText(timeOf(alert, variant), time)) return null;
    return {
      atOriginal: timeOf(alert, variant),
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: cleanText(sourceOfAlert(alert) ?? sourceOfFile(fileName), 200),
      actor: 'Alertmanager',
      text: cleanText(describeAlert(alert, variant)),
    };
  };
}
