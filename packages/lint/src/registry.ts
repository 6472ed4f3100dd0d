import type { LanguageRule } from './language-rule.ts';
import { actionInvalidDate } from './rules/action-invalid-date/rule.ts';
import { actionNoDueDate } from './rules/action-no-due-date/rule.ts';
import { actionNoOwner } from './rules/action-no-owner/rule.ts';
import { actionNoPrevention } from './rules/action-no-prevention/rule.ts';
import { actionUnmeasurable } from './rules/action-unmeasurable/rule.ts';
import { actionVagueOwner } from './rules/action-vague-owner/rule.ts';
import { blame } from './rules/blame/rule.ts';
import { certainty } from './rules/certainty/rule.ts';
import { counterfactual } from './rules/counterfactual/rule.ts';
import { humanError } from './rules/human-error/rule.ts';
import { loaded } from './rules/loaded/rule.ts';
import { missingImpactDuration } from './rules/missing-impact-duration/rule.ts';
import { missingSection } from './rules/missing-section/rule.ts';
import { namedIndividual } from './rules/named-individual/rule.ts';
import { noActionItems } from './rules/no-action-items/rule.ts';
import { nothingWentWell } from './rules/nothing-went-well/rule.ts';
import { punitive } from './rules/punitive/rule.ts';
import { reviewMissing } from './rules/review-missing/rule.ts';
import { rootCauseHumanError } from './rules/root-cause-human-error/rule.ts';
import { sectionPlaceholder } from './rules/section-placeholder/rule.ts';
import { sev1LateWriteup } from './rules/sev1-late-writeup/rule.ts';
import { sev2LateWriteup } from './rules/sev2-late-writeup/rule.ts';
import { summaryIncomplete } from './rules/summary-incomplete/rule.ts';
import { summaryTooLong } from './rules/summary-too-long/rule.ts';
import { timelineGap } from './rules/timeline-gap/rule.ts';
import { timelineNoTimezone } from './rules/timeline-no-timezone/rule.ts';
import { timelineNotChronological } from './rules/timeline-not-chronological/rule.ts';
import { tooManyActionItems } from './rules/too-many-action-items/rule.ts';
import { whyChainShort } from './rules/why-chain-short/rule.ts';
import type { StructureRule } from './structure-rule.ts';

/** Every rule on language. A new one is a folder under `rules/` and a line here. */
export const LANGUAGE_RULES: readonly LanguageRule[] = [
  blame,
  counterfactual,
  humanError,
  namedIndividual,
  punitive,
  loaded,
  certainty,
];

/** Every rule on structure. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  missingSection,
  sectionPlaceholder,
  nothingWentWell,
  summaryIncomplete,
  summaryTooLong,
  timelineNotChronological,
  timelineNoTimezone,
  timelineGap,
  missingImpactDuration,
  rootCauseHumanError,
  whyChainShort,
  noActionItems,
  tooManyActionItems,
  actionNoOwner,
  actionVagueOwner,
  actionNoDueDate,
  actionInvalidDate,
  actionUnmeasurable,
  actionNoPrevention,
  sev1LateWriteup,
  sev2LateWriteup,
  reviewMissing,
];
