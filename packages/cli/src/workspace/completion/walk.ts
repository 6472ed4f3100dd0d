import type { Argument, Command, Option } from 'commander';

/** Where the word being typed stands. */
export interface Place {
  /** The innermost command typed so far. */
  readonly command: Command;
  /** The word being typed; after `--name=` only what follows. */
  readonly typed: string;
  /** What stands before `typed` within the same word, such as `--format=`. */
  readonly prefix: string;
  /** The option whose value is being typed. */
  readonly option: Option | undefined;
  /** The argument being typed, where the command takes one here. */
  readonly argument: Argument | undefined;
  /** The words so far that are options, to offer each once. */
  readonly given: ReadonlySet<string>;
}

const takesValue = (option: Option | undefined): option is Option =>
  option !== undefined && (option.required || option.optional);

const optionOf = (command: Command, flag: string): Option | undefined =>
  command.options.find((option) => option.long === flag || option.short === flag);

/** Finds the place of the last of the words (those after the program's name) in the command tree. */
export function placeOf(program: Command, words: readonly string[]): Place {
  let command = program;
  let pending: Option | undefined;
  let position = 0;
  const given = new Set<string>();
  for (const word of words.slice(0, -1)) {
    if (pending) {
      pending = undefined;
    } else if (word.startsWith('-') && word.length > 1) {
      given.add(word.split('=')[0] ?? word);
      const option = optionOf(command, word);
      pending = takesValue(option) ? option : undefined;
    } else {
      const next = position === 0 ? command.commands.find((c) => c.name() === word) : undefined;
      if (next) command = next;
      else position += 1;
    }
  }
  return { command, given, ...lastWord(words.at(-1) ?? '', { command, pending, position }) };
}

interface Walked {
  readonly command: Command;
  readonly pending: Option | undefined;
  /** How many arguments of the command are there already. */
  readonly position: number;
}

function lastWord(
  word: string,
  { command, pending, position }: Walked,
): Pick<Place, 'typed' | 'prefix' | 'option' | 'argument'> {
  const equals = word.indexOf('=');
  if (pending === undefined && word.startsWith('--') && equals > 0) {
    const option = optionOf(command, word.slice(0, equals));
    if (takesValue(option)) {
      const prefix = word.slice(0, equals + 1);
      return { typed: word.slice(equals + 1), prefix, option, argument: undefined };
    }
  }
  const all = command.registeredArguments;
  const last = all.at(-1);
  const argument = all[position] ?? (last?.variadic ? last : undefined);
  return { typed: word, prefix: '', option: pending, argument };
}
