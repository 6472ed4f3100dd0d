import { z } from 'zod';
import type { ArchiveShape } from '../../archive/archive-shape.ts';
import { parseRecord } from '../../json/parse-record.ts';
import { nameOf, SlackUser } from './message.ts';

/** Files at the top of an export that describe it; `users.json` names the people. */
const ABOUT = [
  'users.json',
  'channels.json',
  'groups.json',
  'dms.json',
  'mpims.json',
  'integration_logs.json',
  'canvases.json',
  'org_users.json',
];
const DAY_FILE = /^(.+)\/\d{4}-\d{2}-\d{2}\.json$/;

/** A Slack export: `users.json` beside a folder for each channel with a file for each day. */
export const slackExport: ArchiveShape = {
  recognises: (paths) => paths.includes('users.json') && paths.some((path) => DAY_FILE.test(path)),
  explains: ['users.json', 'org_users.json'],
  hints(contents) {
    const slackUsers = readNames([...contents.values()]);
    return (path) => {
      const channel = DAY_FILE.exec(path)?.[1];
      return channel === undefined ? { slackUsers } : { slackUsers, slackChannel: channel };
    };
  },
  leavesOut: (path) =>
    ABOUT.includes(path) ? 'it describes the Slack export; it holds no messages' : null,
};

function readNames(files: readonly Buffer[]): Readonly<Record<string, string>> {
  const users = files.flatMap((file) => parseRecord(file, z.array(z.unknown())) ?? []);
  const known = users.flatMap((user) => {
    const { data } = SlackUser.safeParse(user);
    if (data === undefined) return [];
    const name = nameOf(
      { ...data.profile, real_name: data.real_name ?? data.profile?.real_name },
      data.name,
    );
    return name === undefined ? [] : [[data.id, name] as const];
  });
  return Object.fromEntries(known);
}
