/**
 * Verbs of operations work whose forms are certain. Only these are reworded: a fix with a wrong form is worse
 * than none.
 */
const REGULAR =
  'apply add update restart reboot enable disable check rotate renew notify deploy remove test review verify validate document announce communicate escalate monitor configure install upgrade migrate copy delete archive restore save report inform warn ask follow record rename revoke schedule publish merge revert approve confirm close open clean clear drain escalate involve inspect label lock unlock load measure mention mount unmount patch pause resume raise reduce refresh register release reload remind replace request scale sign silence start store switch track trigger turn unmute mute mark wait watch call consult consider look notice realise realize finish complete increase limit prepare rehearse acknowledge answer attach';

const DOUBLED =
  'stop plan drop ship log tag scan map wrap step pin grep trim strip skip flag commit';

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  run: ['ran', 'run'],
  rerun: ['reran', 'rerun'],
  set: ['set', 'set'],
  reset: ['reset', 'reset'],
  read: ['read', 'read'],
  tell: ['told', 'told'],
  make: ['made', 'made'],
  take: ['took', 'taken'],
  write: ['wrote', 'written'],
  send: ['sent', 'sent'],
  build: ['built', 'built'],
  rebuild: ['rebuilt', 'rebuilt'],
  see: ['saw', 'seen'],
  keep: ['kept', 'kept'],
  leave: ['left', 'left'],
  give: ['gave', 'given'],
  get: ['got', 'got'],
  know: ['knew', 'known'],
  catch: ['caught', 'caught'],
  find: ['found', 'found'],
  bring: ['brought', 'brought'],
  put: ['put', 'put'],
};

/** The forms of one verb. */
export interface VerbForms {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const doubled = new Set(DOUBLED.split(' '));

function regular(base: string): VerbForms {
  const past = doubled.has(base)
    ? `${base}${base.at(-1) ?? ''}ed`
    : base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${base}ed`;
  return { base, past, participle: past };
}

const FORMS: readonly VerbForms[] = [
  ...[...new Set(`${REGULAR} ${DOUBLED}`.split(' '))].map(regular),
  ...Object.entries(IRREGULAR).map(([base, [past, participle]]) => ({ base, past, participle })),
];

const byBase = new Map(FORMS.map((forms) => [forms.base, forms]));
const byParticiple = new Map(FORMS.map((forms) => [forms.participle, forms]));

/** The forms of a verb given as its base, or undefined when they are not certain. */
export const formsOf = (base: string): VerbForms | undefined => byBase.get(base);

/** The forms of a verb given as its past participle. */
export const formsOfParticiple = (participle: string): VerbForms | undefined =>
  byParticiple.get(participle);
