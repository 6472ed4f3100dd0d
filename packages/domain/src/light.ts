/**
 * The light entry: words and rules without the schemas, for what has to start at once (the linter). Nothing
 * here may lead to Zod; `light.test.ts` holds that.
 */
export { ADVISED_ACTIONS } from './actions/advised.ts';
export { incidentDurationMs } from './incident/length.ts';
export { REVIEW_AFTER_DAYS, SEVERITIES, SEVERITY_RULES } from './incident/severity-names.ts';
export { emptySections } from './lifecycle/empty-sections.ts';
export { FACT_KEYS } from './postmortem/fact-keys.ts';
export { SECTION_GUIDANCE } from './postmortem/guidance.ts';
export {
  PROSE_FIELDS,
  type ProseField,
  proseFieldsOf,
  SECTION_TITLES,
  SECTIONS,
} from './postmortem/section-names.ts';
export { DAY_MS, HOUR_MS } from './shared/duration.ts';
export { KintsugiError } from './shared/errors.ts';
export { isTimeZone } from './shared/time-zone.ts';
