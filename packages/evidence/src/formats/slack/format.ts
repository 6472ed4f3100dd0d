import { z } from 'zod';
import { ZONE_FORMAT } from '../../block/block.ts';
import { parseRecord } from '../../json/parse-record.ts';
import { sampleRecords } from '../../json/sample-record.ts';
import { walkRecords } from '../../json/walk-records.ts';
import { describeZone } from '../../time/describe-zone.ts';
import { parseEpoch } from '../../time/parse-epoch.ts';
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
import { nameOf, SlackMessage, type SlackNames } from './message.ts';
import { mentionedIn, readSlackText } from './read-text.ts';

const ITEMS = 'messages';

/** What a Slack export says about one of its files, and what is kept to read single messages. */
const SlackState = z.object({
  slackUsers: z.record(z.string(), z.string()).catch({}),
  slackChannel: z.string().optional().catch(undefined),
});

/** Messages of a Slack channel. */
export const slack: DocumentFormat = {
  id: 'slack',
  title: 'Slack messages (export)',
  kind: 'chat',
  family: 'document',
  reads:
    'The zip of a Slack export, one of its channel files (an array of messages), or an answer of `conversations.history`. People, channels and links in the text are resolved by `users.json` and the messages themselves.',
  zones: 'A message’s `ts` counts seconds since 1970, which is UTC.',
  detect,
  read,
  describer,
};

function detect(sample: Sample) {
  const records = sampleRecords(sample, ITEMS);
  const messages = records.filter((record) => parseRecord(record, SlackMessage) !== null);
  if (messages.length === 0) return notMine('it holds no objects of type “message” with a ts');
  const confidence = 0.5 + 0.49 * (messages.length / records.length);
  return { confidence, reason: 'it holds messages with Slack’s `type` and `ts`' };
}

function read(document: Buffer, { hints }: ReadContext, sink: DocumentSink) {
  const known = SlackState.parse(hints);
  const names = new Map(Object.entries(known.slackUsers));
  const used = new Set<string>();
  const time = new ParsedTime();
  walkRecords(
    document,
    { itemsKey: ITEMS },
    {
      record(start, end) {
        const message = parseRecord(document.subarray(start, end), SlackMessage);
        if (message === null || !parseTs(message.ts, time)) {
          return sink.unreadable(start, end, 'it is not a message with a `ts`');
        }
        const ownName = nameOf(message.user_profile ?? {});
        if (message.user) used.add(message.user);
        if (message.user && ownName !== undefined && !names.has(message.user)) {
          names.set(message.user, ownName);
        }
        for (const id of mentionedIn(message.text ?? '')) used.add(id);
        sink.record({ start, end, at: time.localMs, level: 0, zone: ZONE_FORMAT });
      },
      broken: (start, end) => sink.unreadable(start, end, 'the JSON is damaged or cut off here'),
    },
  );
  // Only the names this file needs are kept: an export knows everybody.
  const slackUsers = Object.fromEntries([...names].filter(([id]) => used.has(id)));
  return { ...known, slackUsers };
}

function describer({ state, clock, fileName }: DescribeContext): Describe {
  const { slackUsers, slackChannel } = SlackState.parse(state);
  const names = new Map(Object.entries(slackUsers));
  const source = `#${slackChannel ?? channelOfFile(fileName)}`;
  const time = new ParsedTime();
  return (bytes) => {
    const message = parseRecord(bytes, SlackMessage);
    if (message === null || !parseTs(message.ts, time)) return null;
    return {
      atOriginal: message.ts,
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: cleanText(source, 200),
      actor: actorOf(message, names),
      text: cleanText(readSlackText(message, names)),
    };
  };
}

function actorOf(message: SlackMessage, names: SlackNames): string | null {
  const known = message.user ? names.get(message.user) : undefined;
  const name =
    known ??
    nameOf(message.user_profile ?? {}) ??
    message.bot_profile?.name ??
    message.username ??
    message.user;
  return name ? cleanText(name, 200) : null;
}

const parseTs = (ts: string, time: ParsedTime): boolean =>
  parseEpoch(Buffer.from(ts), 0, ts.length, time);

// A day file stands in the folder of its channel.
function channelOfFile(fileName: string): string {
  const parts = fileName.split(/[!/\\]/);
  const isDay = /^\d{4}-\d{2}-\d{2}\.json$/.test(parts.at(-1) ?? '');
  return (isDay ? parts.at(-2) : undefined) ?? sourceOfFile(fileName);
}
