import { z } from 'zod';

/**
 * A message as Slack's exports and `conversations.history` have it
 * (https://docs.slack.dev/reference/events/message). Only what is read is named.
 */
export const SlackMessage = z.object({
  type: z.literal('message'),
  ts: z.string().regex(/^\d{1,12}(\.\d{1,9})?$/),
  subtype: z.string().optional(),
  user: z.string().nullish(),
  username: z.string().nullish(),
  text: z.string().nullish(),
  thread_ts: z.string().optional(),
  edited: z.object({ ts: z.string() }).nullish(),
  bot_profile: z.object({ name: z.string() }).nullish(),
  user_profile: z
    .object({ real_name: z.string().nullish(), display_name: z.string().nullish() })
    .nullish(),
  attachments: z
    .array(
      z.object({
        fallback: z.string().nullish(),
        pretext: z.string().nullish(),
        title: z.string().nullish(),
        text: z.string().nullish(),
      }),
    )
    .nullish(),
  blocks: z
    .array(z.object({ text: z.union([z.string(), z.object({ text: z.string() })]).nullish() }))
    .nullish(),
  files: z.array(z.object({ name: z.string().nullish(), title: z.string().nullish() })).nullish(),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

/** A person as `users.json` of an export has it. */
export const SlackUser = z.object({
  id: z.string(),
  name: z.string().nullish(),
  real_name: z.string().nullish(),
  profile: z
    .object({ real_name: z.string().nullish(), display_name: z.string().nullish() })
    .nullish(),
});

/** Names by user id. A map, because ids come from the file: `constructor` must find nothing. */
export type SlackNames = ReadonlyMap<string, string>;

/** The name people go by; the first that is not blank of full name, display name and handle. */
export function nameOf(
  person: {
    readonly real_name?: string | null | undefined;
    readonly display_name?: string | null | undefined;
  },
  handle?: string | null,
): string | undefined {
  return [person.real_name, person.display_name, handle].find(
    (name): name is string => typeof name === 'string' && name.trim() !== '',
  );
}
