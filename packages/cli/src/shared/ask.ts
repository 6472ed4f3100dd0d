import type { CANCEL_SYMBOL } from '@clack/prompts';
import { EXIT } from './exit.ts';
import { Failure } from './failure.ts';

/** True when somebody sits there who can be asked. */
export const canAsk = (json: boolean): boolean =>
  !json && process.stdin.isTTY === true && process.stderr.isTTY === true && !process.env.CI;

/** The library is loaded only when something is asked. */
const clack = () => import('@clack/prompts');

/** The prompts write to standard error, so that an answer in a pipe stays clean. */
const toPeople = { output: process.stderr } as const;

async function answered<T>(prompt: Promise<T | typeof CANCEL_SYMBOL>): Promise<T> {
  const { isCancel } = await clack();
  const answer = await prompt;
  if (isCancel(answer)) {
    throw new Failure({ exitCode: EXIT.interrupted, what: 'Stopped. Nothing was changed.' });
  }
  return answer;
}

/** One line of text; an empty answer is taken when it is `optional`. */
export async function askText(message: string, optional = false): Promise<string> {
  const { text } = await clack();
  const validate = (value: string | undefined) =>
    optional || value?.trim() ? undefined : 'Write something here.';
  return (await answered(text({ message, validate, ...toPeople }))).trim();
}

/** A secret, shown as dots. */
export async function askSecret(message: string): Promise<string> {
  const { password } = await clack();
  return answered(password({ message, ...toPeople }));
}

export async function askYes(message: string, initialValue = false): Promise<boolean> {
  const { confirm } = await clack();
  return answered(confirm({ message, initialValue, ...toPeople }));
}

/** A choice: its value, its name, and a hint beside it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export async function askOne(message: string, choices: readonly Choice[]): Promise<string> {
  const { select } = await clack();
  return answered(select({ message, options: [...choices], ...toPeople }));
}

export async function askSome(message: string, choices: readonly Choice[]): Promise<string[]> {
  const { multiselect } = await clack();
  return answered(multiselect({ message, options: [...choices], required: true, ...toPeople }));
}

/** For what a command needs and nobody can be asked for. */
export const missing = (what: string, flag: string): Failure =>
  new Failure({ exitCode: EXIT.usage, what: `${what} is missing.`, todo: `Give it as ${flag}.` });
