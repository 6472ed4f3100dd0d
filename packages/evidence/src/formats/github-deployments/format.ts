import { parseRecord } from '../../json/parse-record.ts';
import { sampleRecords } from '../../json/sample-record.ts';
import { walkRecords } from '../../json/walk-records.ts';
import { describeZone } from '../../time/describe-zone.ts';
import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type {
  Describe,
  DescribeContext,
  DocumentFormat,
  DocumentSink,
  ReadContext,
} from '../format.ts';
import { notMine } from '../format.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { DeploymentRecord } from './deployment.ts';

const ERROR = 5;
const INFO = 3;

/** Deployments as GitHub's REST API and webhooks give them. */
export const githubDeployments: DocumentFormat = {
  id: 'github-deployments',
  title: 'GitHub deployments',
  kind: 'change',
  family: 'document',
  reads:
    'Answers of GitHub’s REST API for deployments and deployment statuses (an array or single objects), and the webhook events `deployment` and `deployment_status`, also one a line. The time is `created_at`.',
  zones: 'Times state their offset.',
  detect,
  read,
  describer,
};

function detect(sample: Sample) {
  const records = sampleRecords(sample);
  const own = records.filter((record) => parseRecord(record, DeploymentRecord) !== null);
  if (own.length === 0) return notMine('it holds no deployments with sha, ref and environment');
  const confidence = 0.5 + 0.49 * (own.length / records.length);
  return { confidence, reason: 'it holds GitHub’s deployments or deployment statuses' };
}

function read(document: Buffer, { clock }: ReadContext, sink: DocumentSink) {
  const time = new ParsedTime();
  walkRecords(
    document,
    {},
    {
      record(start, end) {
        const event = parseRecord(document.subarray(start, end), DeploymentRecord);
        if (event === null)
          return sink.unreadable(start, end, 'it is not a deployment or a deployment status');
        if (!parseText(event.at, time)) {
          return sink.unreadable(
            start,
            end,
            `its created_at “${event.at.slice(0, 60)}” is not a time that can be read`,
          );
        }
        const at = clock.instantOf(time);
        sink.record({
          start,
          end,
          at,
          level: event.failed ? ERROR : INFO,
          zone: clock.zoneCodeOf(time),
        });
      },
      broken: (start, end) => sink.unreadable(start, end, 'the JSON is damaged or cut off here'),
    },
  );
  return {};
}

const parseText = (text: string, time: ParsedTime): boolean =>
  parseWholeTime(Buffer.from(text), 0, Buffer.byteLength(text), time);

function describer({ clock, fileName }: DescribeContext): Describe {
  const time = new ParsedTime();
  return (bytes) => {
    const event = parseRecord(bytes, DeploymentRecord);
    if (event === null || !parseText(event.at, time)) return null;
    return {
      atOriginal: event.at,
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: cleanText(event.repository ?? sourceOfFile(fileName), 200),
      actor: event.actor === null ? null : cleanText(event.actor, 200),
      text: cleanText(event.text),
    };
  };
}
