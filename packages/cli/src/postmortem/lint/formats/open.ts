import type { Plan } from '../plan.ts';
import type { Tally } from '../tally.ts';
import type { CreateFormat, Format } from './format.ts';
import type { FormatName } from './names.ts';

/** Each is loaded when it is the one asked for. A new one is a file beside this, a name and a line here. */
const FORMATS: Readonly<Record<FormatName, () => Promise<CreateFormat>>> = {
  pretty: async () => (await import('./pretty.ts')).prettyFormat,
  json: async () => (await import('./json.ts')).jsonFormat,
  sarif: async () => (await import('./sarif.ts')).sarifFormat,
  github: async () => (await import('./github.ts')).githubFormat,
  junit: async () => (await import('./junit.ts')).junitFormat,
};

export const openFormat = async (plan: Plan, tally: Tally): Promise<Format> =>
  (await FORMATS[plan.format]())(plan, tally);
