import { say } from '../../ui/toasts.ts';

let said = false;

/** Says that the language helper failed on a text: once, since it would again with every key. */
export function sayLintFailure(message: string): void {
  if (said) return;
  said = true;
  say(`The language helper stumbled over this text: ${message}`);
}
