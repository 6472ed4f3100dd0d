import { at, DAY, SECOND } from './clock.ts';
import {
  type Citation,
  type EvidenceFile,
  layOutJsonArray,
  type MarkedRecord,
} from './evidence-file.ts';
import { createRandom, HEX, type Random } from './random.ts';
import { BOTS, CHANNELS, type ChannelName, SCRIPT, type Scripted } from './slack-script.ts';
import { emailOf, type Handle, PEOPLE, type Person } from './story.ts';
import { writeZip } from './zip.ts';

const ARCHIVE = 'evidence/slack-incident-channel.zip';
const TEAM = 'T04TSSRA7QK';
const CREATED = Date.parse('2023-05-02T08:00:00Z') / SECOND;

/** The workspace export that Slack makes: users, channels, and a file a day in a folder a channel. */
export function writeSlackExport(): EvidenceFile {
  const random = createRandom('slack');
  const stamps = new Map(SCRIPT.map((message) => [message, stampOf(random, message.at)]));
  const days = channelNames().map((name) => {
    const messages = SCRIPT.filter(({ channel }) => channel === name).map((message) => ({
      at: at(message.at),
      text: slackJson(present(random, message, stamps)),
      mark: message.mark,
    }));
    return layOutJsonArray(`${name}/${DAY}.json`, ordered(messages), 4);
  });
  const files = [
    { path: 'channels.json', bytes: listFile(channelNames().map(presentChannel)) },
    { path: 'integration_logs.json', bytes: listFile([]) },
    { path: 'users.json', bytes: listFile(Object.values(PEOPLE).map(presentUser)) },
    ...days,
  ];
  const citations = new Map<string, Citation>();
  for (const day of days) {
    for (const [mark, citation] of day.citations) {
      citations.set(mark, { ...citation, file: `${ARCHIVE}!${day.path}` });
    }
  }
  return { path: ARCHIVE, bytes: writeZip(files, Date.parse('2026-03-11T09:12:00Z')), citations };
}

const channelNames = (): ChannelName[] => Object.keys(CHANNELS) as ChannelName[];

const ordered = (messages: readonly MarkedRecord[]): MarkedRecord[] =>
  messages.toSorted((a, b) => a.at - b.at);

// PHP's way, which is Slack's: four spaces, slashes and everything beyond ASCII escaped.
function slackJson(value: unknown): string {
  return JSON.stringify(value, null, 4)
    .replaceAll('/', '\\/')
    .replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function listFile(values: readonly unknown[]): Buffer {
  return Buffer.from(values.length === 0 ? '[]' : slackJson(values), 'utf8');
}

function stampOf(random: Random, time: string): string {
  return `${at(time) / SECOND}.${random.whole(100_000, 999_999)}`;
}

type Stamps = ReadonlyMap<Scripted, string>;

function present(random: Random, message: Scripted, stamps: Stamps): object {
  const ts = stamps.get(message) ?? '';
  const { by, text, event } = message;
  if (isBot(by)) {
    return { subtype: 'bot_message', text, username: by, type: 'message', bot_id: BOTS[by], ts };
  }
  const person = PEOPLE[by];
  if (event === 'channel_join') {
    return { subtype: event, user: person.slackId, text, type: 'message', ts };
  }
  if (event === 'channel_topic') {
    const topic = text.slice(text.indexOf(': ') + 2);
    return { subtype: event, user: person.slackId, topic, text, type: 'message', ts };
  }
  return {
    user: person.slackId,
    type: 'message',
    ts,
    client_msg_id: uuid(random),
    text,
    team: TEAM,
    user_team: TEAM,
    source_team: TEAM,
    user_profile: profileOf(person),
    blocks: [richText(random, text)],
    ...editing(random, message, person),
    ...threading(message, stamps),
    ...reacting(message),
  };
}

const isBot = (by: Scripted['by']): by is keyof typeof BOTS => by in BOTS;

function profileOf({ name, handle }: Person): object {
  return {
    avatar_hash: createRandom(`avatar ${handle}`).text(12, `g${HEX}`),
    first_name: name.split(' ')[0],
    real_name: name,
    display_name: handle,
    team: TEAM,
    name: handle,
    is_restricted: false,
    is_ultra_restricted: false,
  };
}

// One section of rich text, with mentions as elements of their own.
function richText(random: Random, text: string): object {
  const parts = text.split(/(<@U[0-9A-Z]+>)/).filter((part) => part !== '');
  const elements = parts.map((part) =>
    part.startsWith('<@')
      ? { type: 'user', user_id: part.slice(2, -1) }
      : { type: 'text', text: part },
  );
  const section = { type: 'rich_text_section', elements };
  return { type: 'rich_text', block_id: random.text(5, `${HEX}ABCDEFG`), elements: [section] };
}

function editing(random: Random, { editedAt }: Scripted, { slackId }: Person): object {
  if (editedAt === undefined) return {};
  const ts = `${at(editedAt) / SECOND}.${String(random.whole(0, 9)).padEnd(6, '0')}`;
  return { edited: { user: slackId, ts } };
}

function threading({ id, replyTo }: Scripted, stamps: Stamps): object {
  if (replyTo !== undefined) {
    const parent = SCRIPT.find((message) => message.id === replyTo);
    if (parent === undefined || isBot(parent.by)) throw new Error(`no message ${replyTo}`);
    return { thread_ts: stamps.get(parent), parent_user_id: PEOPLE[parent.by].slackId };
  }
  const answers = SCRIPT.filter((message) => id !== undefined && message.replyTo === id);
  const self = SCRIPT.find((message) => id !== undefined && message.id === id);
  if (self === undefined || answers.length === 0) return {};
  const replies = answers.map((answer) => ({ user: userOf(answer), ts: stamps.get(answer) }));
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: stamps.get(self),
    reply_count: replies.length,
    reply_users_count: users.length,
    latest_reply: replies.at(-1)?.ts,
    reply_users: users,
    replies,
    is_locked: false,
    subscribed: false,
  };
}

const userOf = ({ by }: Scripted): string => (isBot(by) ? BOTS[by] : PEOPLE[by].slackId);

function reacting({ reactions }: Scripted): object {
  if (reactions === undefined) return {};
  const list = Object.entries(reactions).map(([name, handles]) => ({
    name,
    users: handles.map((handle: Handle) => PEOPLE[handle].slackId),
    count: handles.length,
  }));
  return { reactions: list };
}

function presentChannel(name: ChannelName): object {
  const people = SCRIPT.filter(({ channel, by }) => channel === name && !isBot(by));
  const members = [...new Set(people.map(userOf))];
  const own = name.startsWith('inc-');
  const created = own ? at('13:21:05') / SECOND : CREATED;
  const creator = own ? PEOPLE.jun.slackId : PEOPLE.ingrid.slackId;
  const purpose = { value: CHANNELS[name], creator, last_set: created };
  return {
    id: `C0${createRandom(`channel ${name}`).text(9, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ')}`,
    name,
    created,
    creator,
    is_archived: false,
    is_general: false,
    members,
    topic: own
      ? { ...purpose, last_set: at('13:21:40') / SECOND }
      : { value: '', creator: '', last_set: 0 },
    purpose,
  };
}

function presentUser(person: Person): object {
  const { slackId, handle, name, title, timeZone, offsetSeconds } = person;
  return {
    id: slackId,
    team_id: TEAM,
    name: handle,
    deleted: false,
    color: createRandom(`colour ${handle}`).text(6, HEX),
    real_name: name,
    tz: timeZone,
    tz_label: timeZone,
    tz_offset: offsetSeconds,
    profile: { title, ...profileOf(person), email: emailOf(person) },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    updated: CREATED,
    is_email_confirmed: true,
    who_can_share_contact_card: 'EVERYONE',
  };
}

function uuid(random: Random): string {
  const variant = random.pick(['8', '9', 'a', 'b']);
  return [
    random.text(8, HEX),
    random.text(4, HEX),
    `4${random.text(3, HEX)}`,
    `${variant}${random.text(3, HEX)}`,
    random.text(12, HEX),
  ].join('-');
}
