import type { Command } from 'commander';
import type { Candidate } from './candidate.ts';
import { incidentNames } from './incident-names.ts';
import { type Place, placeOf } from './walk.ts';

/** What a shell may offer: words of ours, or names of files. */
interface Completion {
  readonly candidates: readonly Candidate[];
  readonly files: boolean;
}

const FILE_VALUES = /^(file|folder|file\.md)$/;

/** What can stand at the last of the words (those after the program's name). */
export async function completionOf(
  program: Command,
  words: readonly string[],
): Promise<Completion> {
  const place = placeOf(program, words);
  const { candidates, files } = await possible(place);
  const fitting = candidates
    .filter(({ value }) => value.toLowerCase().startsWith(place.typed.toLowerCase()))
    .map(({ value, about }) => ({ value: place.prefix + value, about }));
  return { candidates: fitting, files: files && fitting.length === 0 };
}

async function possible(place: Place): Promise<Completion> {
  const { option, argument, command, typed } = place;
  if (option) return valuesOf(option.argChoices, option.attributeName(), placeholder(option.flags));
  if (typed.startsWith('-')) return { candidates: optionsOf(place), files: false };
  if (command.commands.length > 0) {
    return { candidates: commandsOf(command), files: false };
  }
  if (argument) return valuesOf(argument.argChoices, argument.name(), argument.name());
  return { candidates: optionsOf(place), files: false };
}

/** The word between the brackets of `--data <folder>`. */
const placeholder = (flags: string): string => /[<[]([^>\].]+)/.exec(flags)?.[1] ?? '';

async function valuesOf(
  choices: readonly string[] | undefined,
  name: string,
  kind: string,
): Promise<Completion> {
  if (choices) return { candidates: choices.map((value) => ({ value, about: '' })), files: false };
  if (name === 'incident') return { candidates: await incidentNames(), files: false };
  return { candidates: [], files: FILE_VALUES.test(kind) };
}

const commandsOf = (command: Command): Candidate[] =>
  command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ value: each.name(), about: each.description() }));

const optionsOf = ({ command, given }: Place): Candidate[] =>
  command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => option.variadic || !given.has(option.long ?? ''))
    .map((option) => ({ value: option.long ?? option.short ?? '', about: option.description }));
