import { LANGUAGE_RULES, STRUCTURE_RULES } from '../registry.ts';
import { ALLOW_WITHOUT_REASON, OWN_TERM, type RuleText } from '../rule-text.ts';
import { LEVELS, LONGEST_TERM, MOST_TERMS, RULE_SETTINGS } from './config.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = (description: string): Schema => ({ type: 'string', minLength: 1, description });
const globs = (description: string): Schema => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  description,
});

/** The JSON schema of `kintsugi.config.json`, made from the rules there are. */
export function configSchema(): Schema {
  const rules: readonly RuleText[] = [
    ...LANGUAGE_RULES,
    OWN_TERM,
    ...STRUCTURE_RULES,
    ALLOW_WITHOUT_REASON,
  ];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Kintsugi: what the linter reads a repository by',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: 'Rules by id: off, on at their own level, or on at another.',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ id, level, what }) => [
            id,
            { enum: RULE_SETTINGS, description: `${what} Its own level: ${level}.` },
          ]),
        ),
      },
      terms: termsSchema,
      roster: rosterSchema,
      files: globs('Globs of the files to lint when a command names none.'),
      ignore: globs('Globs of files that are never linted.'),
    },
  };
}

const termsSchema: Schema = {
  type: 'object',
  description:
    'Own terms: a phrase to avoid with what to say about it, or "allow" for one that no language rule shall read.',
  maxProperties: MOST_TERMS,
  propertyNames: { minLength: 1, maxLength: LONGEST_TERM },
  additionalProperties: {
    anyOf: [
      { const: 'allow' },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          message: text('What to say about it.'),
          question: text('The question to ask instead.'),
          level: { enum: LEVELS },
        },
      },
    ],
  },
};

const rosterSchema: Schema = {
  type: 'array',
  description: 'People who may be named in the text.',
  items: {
    anyOf: [
      text('A name.'),
      {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          name: text('As it is written.'),
          handle: { type: ['string', 'null'], description: 'As in @handle.' },
        },
      },
    ],
  },
};
