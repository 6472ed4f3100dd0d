import { RULES } from '@kintsugi/lint';
import type { Offer } from './offer.ts';

/** Every rule, for `<!-- kintsugi-allow …`. */
export const ruleOffers = (): Offer[] =>
  Object.values(RULES).map((rule) => ({
    label: rule.id,
    detail: rule.what,
    about: rule.why,
    pieces: [`${rule.id}: `, { hint: 'say why it stands' }],
  }));
