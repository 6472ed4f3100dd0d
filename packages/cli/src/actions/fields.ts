import {
  ACTION_KINDS,
  ActionKind,
  PREVENTIONS,
  PRIORITIES,
  Prevention,
  Priority,
} from '@kintsugi/domain';
import { type Command, Option } from 'commander';
import { z } from 'zod';

/** The options that say what an action item is. */
export const FieldOptions = z.object({
  owner: z.string().optional(),
  due: z.string().optional(),
  priority: Priority.optional(),
  kind: ActionKind.optional(),
  feeds: Prevention.optional(),
  link: z.string().optional(),
});
type FieldOptions = z.infer<typeof FieldOptions>;

/** Adds them. */
export const withFields = (command: Command): Command =>
  command
    .option('--owner <who>', 'who does it: @handle, e-mail address or name')
    .option('--due <date>', 'by when, as 2026-04-01')
    .addOption(new Option('--priority <priority>', 'how much it matters').choices(PRIORITIES))
    .addOption(
      new Option('--kind <kind>', 'what it does to this class of problem').choices(ACTION_KINDS),
    )
    .addOption(new Option('--feeds <what>', 'the prevention it feeds').choices(PREVENTIONS))
    .option('--link <address>', 'where the work is tracked, https://…');

/** What was given, as the API takes it. */
export const fieldsOf = ({ owner, due, priority, kind, feeds, link }: FieldOptions) => ({
  ...(owner !== undefined && { owner }),
  ...(due !== undefined && { dueDate: due }),
  ...(priority !== undefined && { priority }),
  ...(kind !== undefined && { kind }),
  ...(feeds !== undefined && { feeds }),
  ...(link !== undefined && { link }),
});
