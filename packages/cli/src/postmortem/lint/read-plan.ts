import { existsSync } from 'node:fs';
import { type LintConfig, RULES } from '@kintsugi/lint';
import { STDIN } from '@kintsugi/lint/files';
import { EXIT } from '../../shared/exit.ts';
import { Failure } from '../../shared/failure.ts';
import type { FormatName } from './formats/names.ts';
import type { Plan } from './plan.ts';

/** The options as commander hands them over; it has checked those that are one of a few words. */
export interface GivenOptions {
  readonly format: FormatName;
  readonly json?: boolean;
  readonly kind: Plan['kind'];
  readonly asOf?: string;
  readonly config?: string;
  readonly rule?: readonly string[];
  readonly stdinPath?: string;
  readonly fix?: boolean;
  readonly watch?: boolean;
  /** False with `--no-ignore`. */
  readonly ignore: boolean;
  readonly failOn: Plan['failOn'];
  readonly maxWarnings?: number;
}

/**
 * Checks what is asked for.
 *
 * @throws Failure for a date, a rule or a combination that cannot be meant
 */
export function readPlan(words: readonly string[], given: GivenOptions): Plan {
  const { asOf, config, stdinPath, kind, failOn, fix = false, watch = false } = given;
  const format = given.json ? 'json' : given.format;
  const stdin = words.includes(STDIN);
  if (stdin && fix) throw wrong('--fix changes files, and standard input is none.');
  if (stdin && watch) throw wrong('--watch watches files, and standard input is none.');
  if (stdinPath !== undefined && !stdin)
    throw wrong('--stdin-path names standard input: give - to read it.');
  if (watch && format !== 'pretty')
    throw wrong('--watch shows findings to a person: --format pretty.');
  if (config !== undefined && !existsSync(config))
    throw wrong(`--config: there is no file ${config}.`);
  return {
    ...{ words, format, kind, config, stdinPath, fix, watch, failOn },
    asOf: asOf === undefined ? undefined : readDate(asOf),
    rules: readRules(given.rule ?? []),
    gitignore: given.ignore,
    maxWarnings: given.maxWarnings ?? Number.POSITIVE_INFINITY,
  };
}

function readDate(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at) && (!day || new Date(at).toISOString().startsWith(text))) return text;
  throw wrong(
    `--as-of: “${text}” is not a day of the calendar.`,
    'Give it as 2026-03-12, or 2026-03-12T09:00Z.',
  );
}

const SET = ['on', 'off', 'error', 'warn', 'info'] as const;

function readRules(given: readonly string[]): Plan['rules'] {
  return Object.fromEntries(given.map(readRule));
}

function readRule(text: string): [string, NonNullable<LintConfig['rules']>[string]] {
  const [id = '', word] = text.split('=');
  const set = SET.find((known) => known === word);
  if (set === undefined)
    throw wrong(
      `--rule: “${text}” does not say ${SET.join(', ')}.`,
      'Give it as language/loaded=off.',
    );
  const ids = Object.keys(RULES);
  const known = ids.find((one) => one === id || one.split('/')[1] === id);
  if (known === undefined)
    throw wrong(`--rule: there is no rule ${id}.`, `There are: ${ids.join(', ')}`);
  return [known, set];
}

const wrong = (what: string, todo?: string): Failure =>
  new Failure({ exitCode: EXIT.usage, what, ...(todo !== undefined && { todo }) });
