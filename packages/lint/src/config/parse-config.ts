import { LineIndex } from '@kintsugi/markdown/structure';
import { RULE_IDS } from '../rule-ids.ts';
import {
  LEVELS,
  type LintConfig,
  LONGEST_TERM,
  MOST_TERMS,
  type OwnTerm,
  RULE_SETTINGS,
} from './config.ts';
import { type Json, JsonError, type JsonMember, readJson } from './json.ts';
import { nearest } from './nearest.ts';

/** Something in a configuration that cannot be used, and where it stands. Lines and columns are 1-based. */
export interface ConfigProblem {
  readonly kind: 'json' | 'unknown-key' | 'unknown-rule' | 'level' | 'value';
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** A configuration that can be used, or everything that is wrong with it. */
export type ParsedConfig =
  | { readonly ok: true; readonly config: LintConfig }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** The keys of a configuration, in the order in which they are shown. */
export const CONFIG_KEYS = ['$schema', 'rules', 'terms', 'roster', 'files', 'ignore'] as const;

/** Collects what is wrong, so that all of it is told at once. */
type Report = (kind: ConfigProblem['kind'], at: number, message: string) => undefined;

/**
 * Reads `kintsugi.config.json`.
 *
 * @param path how the file is named in what is wrong with it
 */
export function parseConfig(text: string, path = 'kintsugi.config.json'): ParsedConfig {
  const lines = new LineIndex(text);
  const problems: ConfigProblem[] = [];
  const report: Report = (kind, at, message) => {
    const { line, column } = lines.place({ start: at, end: at });
    problems.push({ kind, path, line, column, message });
  };
  const config = readConfig(text, report);
  return problems.length === 0 && config ? { ok: true, config } : { ok: false, problems };
}

function readConfig(text: string, report: Report): LintConfig | undefined {
  let json: Json;
  try {
    json = readJson(text);
  } catch (error) {
    if (error instanceof JsonError) return report('json', error.at, `${error.message}.`);
    throw error;
  }
  if (json.kind !== 'object')
    return report('value', json.at, 'A configuration is an object: {"rules": {…}}.');
  knownKeys(json.members, CONFIG_KEYS, report);
  const member = (key: string): Json | undefined =>
    json.members.find((candidate) => candidate.key === key)?.value;
  const [rules, terms, roster] = [member('rules'), member('terms'), member('roster')];
  const [files, ignore] = [member('files'), member('ignore')];
  return {
    ...(rules && { rules: readRules(rules, report) }),
    ...(terms && { terms: readTerms(terms, report) }),
    ...(roster && { roster: readRoster(roster, report) }),
    ...(files && { files: readStrings(files, report) }),
    ...(ignore && { ignore: readStrings(ignore, report) }),
  };
}

function knownKeys(members: readonly JsonMember[], known: readonly string[], report: Report): void {
  for (const { key, at } of members) {
    if (known.includes(key)) continue;
    const meant = nearest(key, known);
    report(
      'unknown-key',
      at,
      `There is no key “${key}”${meant ? `; did you mean “${meant}”?` : `. Known are ${known.join(', ')}.`}`,
    );
  }
}

function membersOf(json: Json, report: Report): readonly JsonMember[] {
  if (json.kind === 'object') return json.members;
  report('value', json.at, 'An object is expected here: {"…": …}.');
  return [];
}

function itemsOf(json: Json, report: Report): readonly Json[] {
  if (json.kind === 'array') return json.items;
  report('value', json.at, 'A list is expected here: […].');
  return [];
}

function oneOf<T extends string>(json: Json, words: readonly T[], report: Report): T | undefined {
  const word = json.kind === 'string' ? words.find((each) => each === json.value) : undefined;
  return word ?? report('level', json.at, `One of these is expected here: ${words.join(', ')}.`);
}

function stringOf(json: Json, report: Report): string | undefined {
  if (json.kind === 'string' && json.value.trim() !== '') return json.value;
  return report('value', json.at, 'Some text in double quotes is expected here.');
}

const readStrings = (json: Json, report: Report): string[] =>
  itemsOf(json, report).flatMap((item) => stringOf(item, report) ?? []);

function readRules(json: Json, report: Report): NonNullable<LintConfig['rules']> {
  return Object.fromEntries(
    membersOf(json, report).flatMap(({ key, at, value }) => {
      if (!RULE_IDS.includes(key)) {
        const meant = nearest(key, RULE_IDS);
        report(
          'unknown-rule',
          at,
          `There is no rule “${key}”${meant ? `; did you mean “${meant}”?` : '.'}`,
        );
        return [];
      }
      const setting = oneOf(value, RULE_SETTINGS, report);
      return setting === undefined ? [] : [[key, setting] as const];
    }),
  );
}

function readTerms(json: Json, report: Report): NonNullable<LintConfig['terms']> {
  const members = membersOf(json, report);
  if (members.length > MOST_TERMS)
    report('value', json.at, `There are ${members.length} terms: at most ${MOST_TERMS} are read.`);
  return Object.fromEntries(
    members.slice(0, MOST_TERMS).flatMap(({ key, at, value }): [string, OwnTerm | 'allow'][] => {
      if (key.trim() === '' || key.length > LONGEST_TERM) {
        report('value', at, `A term has 1 to ${LONGEST_TERM} characters.`);
        return [];
      }
      if (value.kind === 'string' && value.value === 'allow') return [[key, 'allow']];
      if (value.kind === 'object') return [[key, readTerm(value.members, report)]];
      report('value', value.at, 'Write "allow", or {"message": "…", "question": "…"}.');
      return [];
    }),
  );
}

function readTerm(members: readonly JsonMember[], report: Report): OwnTerm {
  knownKeys(members, ['message', 'question', 'level'], report);
  const value = (key: string): Json | undefined => members.find((each) => each.key === key)?.value;
  const [message, question, level] = [value('message'), value('question'), value('level')];
  const [said, asked] = [
    message && stringOf(message, report),
    question && stringOf(question, report),
  ];
  const set = level && oneOf(level, LEVELS, report);
  return {
    ...(said !== undefined && { message: said }),
    ...(asked !== undefined && { question: asked }),
    ...(set !== undefined && { level: set }),
  };
}

function readRoster(json: Json, report: Report): NonNullable<LintConfig['roster']> {
  return itemsOf(json, report).flatMap((item) => {
    if (item.kind === 'string') return item.value.trim() === '' ? [] : [{ name: item.value }];
    const members = membersOf(item, report);
    knownKeys(members, ['name', 'handle'], report);
    const named = members.find((each) => each.key === 'name')?.value;
    const handled = members.find((each) => each.key === 'handle')?.value;
    if (!named) {
      if (item.kind === 'object') report('value', item.at, 'This person has no "name".');
      return [];
    }
    const name = stringOf(named, report);
    const handle =
      handled && !(handled.kind === 'other' && handled.value === null)
        ? stringOf(handled, report)
        : undefined;
    return name === undefined ? [] : [{ name, ...(handle !== undefined && { handle }) }];
  });
}
