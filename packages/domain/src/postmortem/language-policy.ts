import { z } from 'zod';

/** What is said about a phrase that a team has chosen to avoid. */
const OwnTerm = z.object({
  message: z.string().trim().min(1).max(300).optional(),
  question: z.string().trim().min(1).max(300).optional(),
  level: z.enum(['info', 'warn', 'error']).optional(),
});

/** Most rules and terms a workspace may set: enough for a style guide, and the helper stays quick. */
const MOST_RULES = 200;
const MOST_TERMS = 500;

/** Workspace policy on language: rules by id, and the team's own terms. Empty by default. */
export const LanguagePolicy = z.object({
  rules: z
    .record(z.string().max(80), z.enum(['off', 'on', 'info', 'warn', 'error']))
    .refine((rules) => Object.keys(rules).length <= MOST_RULES, {
      error: `At most ${MOST_RULES} rules.`,
    })
    .default({})
    .meta({ description: 'Rules by id that are not as they come.' }),
  terms: z
    .record(z.string().trim().min(1).max(200), z.union([z.literal('allow'), OwnTerm]))
    .refine((terms) => Object.keys(terms).length <= MOST_TERMS, {
      error: `At most ${MOST_TERMS} terms.`,
    })
    .default({})
    .meta({
      description:
        'Phrases to avoid, with what to say about them, or “allow” for a name no rule reads.',
    }),
});
export type LanguagePolicy = z.infer<typeof LanguagePolicy>;
