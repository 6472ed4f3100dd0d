import type { Token } from '../text/tokens.ts';
import { isKnownName, isNoPlural, looksEnglish } from './names.ts';
import {
  AMBIGUOUS,
  DEPARTMENTS,
  GROUP_NOUNS,
  HUMAN_ACTS,
  HUMAN_KIND,
  MACHINERY,
  OUTSIDERS,
  PRONOUNS,
  ROLE_WORDS,
  SERVICES_OR_TEAMS,
  TEAM_WORDS,
  THING_NOUNS,
  THINGS_OF_PEOPLE,
} from './roles.ts';
import type { Roster } from './roster.ts';
import { CALENDAR, TECHNOLOGY } from './technology.ts';
import { looksLikeVerb } from './verbs.ts';

/**
 * What a token is: a person by name (or handle), a person by role, what belongs to a role (`the team's`),
 * nobody, an outsider, or no person.
 */
export type PersonKind = 'name' | 'role' | 'owning' | 'nobody' | 'outsider' | null;

const withPlurals = (words: readonly string[]): Set<string> =>
  new Set(
    words.flatMap((word) => [
      word,
      word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`,
      word.endsWith('man') ? `${word.slice(0, -3)}men` : `${word}s`,
    ]),
  );

const ROLES = withPlurals([...ROLE_WORDS, ...TEAM_WORDS]);
const GROUPS = new Set(DEPARTMENTS);
const PRONOUN = new Set(PRONOUNS);
const SERVICES = new Set(SERVICES_OR_TEAMS);
const ACTS = new Set(HUMAN_ACTS);
/** Behind a word that may be a name: no thing does so. */
const SLIPPING = new Set(
  'accidentally mistakenly inadvertently carelessly hastily forgot misread mistyped misclicked misunderstood neglected bothered'.split(
    ' ',
  ),
);
const OUTSIDE = withPlurals(OUTSIDERS);
const THINGS = new Set(THINGS_OF_PEOPLE);
const GROUPED = new Set(GROUP_NOUNS);
const NO_SURNAMES = new Set(THING_NOUNS);
const NOBODIES = new Set(['nobody', 'no-one', 'noone']);
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'miss', 'sir']);
const PERSONAL = new Set(['he', 'she', 'his', 'her', 'him', 'hers', 'himself', 'herself']);
/** `If you forgot your password` speaks to any reader. */
const ASIDE = new Set(['if', 'when', 'unless', 'whether', 'once']);
/** Words after which a capitalised word is a thing: `the Kafka`, `our Grafana`. */
const ARTICLES = new Set(
  'the a an this that these those our your its each every another any some no'.split(' '),
);

/** What each token of a sentence is. */
export function markPeople(tokens: readonly Token[], roster: Roster): PersonKind[] {
  const kinds = tokens.map((token, index) => kindOf(tokens, index, token, roster));
  joinNames(tokens, kinds);
  return kinds;
}

function kindOf(tokens: readonly Token[], index: number, token: Token, roster: Roster): PersonKind {
  const { lower, text } = token;
  if (text.startsWith('@')) return text.includes('/') ? null : 'name';
  const bare = lower.replace(/'s$/, '');
  if (NOBODIES.has(lower) || (lower === 'no' && tokens[index + 1]?.lower === 'one'))
    return 'nobody';
  if (lower === 'one' && tokens[index - 1]?.lower === 'no') return 'nobody';
  if (TITLES.has(lower) && /^\p{Lu}/u.test(tokens[index + 1]?.text ?? '')) return 'name';
  if (OUTSIDE.has(lower)) return 'outsider';
  if (lower === 'you' && ASIDE.has(tokens[index - 1]?.lower ?? '')) return null;
  if (PRONOUN.has(lower.replace(CONTRACTED, ''))) return 'role';
  // `One of us should have seen it`: among ourselves somebody is meant.
  if (lower === 'us') return isOneOfUs(tokens, index) ? 'role' : null;
  if (lower === 'they') return theyArePeople(tokens, index) ? 'role' : null;
  if (/^\p{Lu}/u.test(text) && isName(tokens, index, bare, roster)) return 'name';
  if (ROLES.has(lower))
    return isPersonHere(tokens, index) && !isSoftware(tokens, index) ? 'role' : null;
  if (lower !== bare && (ROLES.has(bare) || GROUPS.has(bare))) return 'owning';
  if (GROUPED.has(lower)) return isGroup(tokens, index) ? 'role' : null;
  if (GROUPS.has(lower)) return isDepartment(tokens, index) ? 'role' : null;
  if (SERVICES.has(lower))
    return isDepartment(tokens, index) && actsLikePeople(tokens, index) ? 'role' : null;
  return null;
}

/** `the operator console` is a console; `the operator opened` is the operator. */
function isPersonHere(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower;
  if (next === undefined) return true;
  return (
    !(THINGS.has(next) || ROLES.has(next)) &&
    !(tokens[index]?.lower === 'user' && tokens[index + 1]?.lower === '-')
  );
}

/** `the package manager`, `the raft leader`, a worker of no trade: software with a name of people. */
function isSoftware(tokens: readonly Token[], index: number): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (!AMBIGUOUS.has(lower)) return false;
  const before = tokens[index - 1]?.lower ?? '';
  if (/^(?:(?:work|lead)er|agent)s?$/.test(lower))
    return !HUMAN_KIND.has(before) && !ROLES.has(before) && !actsLikePeople(tokens, index);
  return MACHINERY.has(before) || TECHNOLOGY.has(before);
}

/** `clicked by an agent`, `the agent misread it`, `frontend failed to tell`: within a few words, what only people do. */
const actsLikePeople = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(Math.max(0, index - 3), index + 4).some(({ lower }) => ACTS.has(lower));

/** `the support desk`, `the networking group`; a consumer group is none. */
function isGroup(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  return (GROUPS.has(before) || ROLES.has(before)) && isPersonHere(tokens, index);
}

/** A department is a person where it stands alone as the subject: `Platform neglected its duty`. */
function isDepartment(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1]?.lower ?? '';
  const alone =
    before === undefined ||
    !/^[\p{L}\p{N}]/u.test(before.text) ||
    [
      'had',
      'if',
      'because',
      'since',
      'that',
      'in',
      'customer',
      'data',
      'release',
      'human',
      'by',
    ].includes(before.lower) ||
    (index === 1 && (GROUPS.has(before.lower) || SERVICES.has(before.lower)));
  return alone && looksLikeVerb(next);
}

/** `one of us forgot`, `most of us were asleep`; not `told us`. */
const isOneOfUs = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.lower === 'of' && looksLikeVerb(tokens[index + 1]?.lower ?? '');

/** They are people when the sentence has named people before, or has nothing else they could be. */
function theyArePeople(tokens: readonly Token[], index: number): boolean {
  if (index === 0) return true;
  const before = tokens.slice(Math.max(0, index - 40), index);
  return (
    before.some(
      ({ lower }, at) => ROLES.has(lower) || PRONOUN.has(lower) || (lower === 'they' && at === 0),
    ) && !before.some((token) => OUTSIDE.has(token.lower))
  );
}

/** A capital and small letters; another capital only where names have one: `O'Brien`, `McKay`, `Jun-ho`. */
const NAME =
  /^(?:(?:Mc|Mac|Fitz|De|Di|La|Le|Van|Von)?\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}['’]\p{Lu}[\p{Ll}\p{M}]+)(?:[-'’]\p{Lu}?[\p{Ll}\p{M}]{2,})*(?:['’]s)?$/u;

/** Contractions that leave the pronoun a pronoun. */
const CONTRACTED = /'(?:d|ll|re|ve|m)$/;

function isName(tokens: readonly Token[], index: number, bare: string, roster: Roster): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !NAME.test(token.text)) return false;
  if (roster.words.has(bare)) return true;
  if (before && TITLES.has(before.lower)) return true;
  if (before?.text === '.' && TITLES.has(tokens[index - 2]?.lower ?? '')) return true;
  if (TECHNOLOGY.has(bare) || CALENDAR.has(bare) || afterArticle(tokens, index)) return false;
  if (ROLES.has(bare) || GROUPS.has(bare) || OUTSIDE.has(bare) || PRONOUN.has(bare)) return false;
  if (SERVICES.has(bare)) return false;
  if (partOfProperNoun(tokens, index)) return false;
  if (isKnownName(bare))
    return !(isFirst(tokens, index) && looksEnglish(bare)) || isActing(tokens, index);
  if (looksEnglish(bare)) return isNoPlural(bare) && SLIPPING.has(tokens[index + 1]?.lower ?? '');
  return isActing(tokens, index) || afterBy(before) || hasPronoun(tokens, index);
}

/** `Google Workspace`, `Apple Pay`: a capitalised word behind one that is no person. */
function partOfProperNoun(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!before || !/^\p{Lu}/u.test(before.text)) return false;
  if (TECHNOLOGY.has(before.lower)) return true;
  return !isFirst(tokens, index - 1) && !isKnownName(before.lower) && looksEnglish(before.lower);
}

/** `the Kafka`; but `that Radu switched on` is somebody. */
function afterArticle(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  return ARTICLES.has(before) && !(before === 'that' && isActing(tokens, index));
}

/** True at the start of a sentence or after a colon, where any word is capitalised. */
const isFirst = (tokens: readonly Token[], index: number): boolean =>
  index === 0 || /^[:.([–—-]$/.test(tokens[index - 1]?.text ?? '');

/** An unknown capitalised word is taken for a person where it does something, or owns something. */
function isActing(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next) return false;
  if (/['’]s$/.test(token.text)) return true;
  if (isSurname(token, next)) return looksLikeVerb(tokens[index + 2]?.lower ?? '');
  return /^\p{L}/u.test(next.text) && looksLikeVerb(next.lower);
}

/** A second capitalised word that a person may be called by; English ones only behind a word that is none. */
const isSurname = (first: Token, second: Token): boolean =>
  NAME.test(second.text) &&
  /\p{Ll}$/u.test(second.text) &&
  !(NO_SURNAMES.has(second.lower) || TECHNOLOGY.has(second.lower)) &&
  (!looksEnglish(second.lower) || (!looksEnglish(first.lower) && !ROLES.has(second.lower)));

const afterBy = (before: Token | undefined): boolean => before?.lower === 'by';

/** `his` or `her` later in the sentence speaks for a person. */
const hasPronoun = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 12).some((token) => PERSONAL.has(token.lower));

/** A capitalised word between or beside names belongs to the name: `Luis Carlos`, `Joe Banks`. */
function joinNames(tokens: readonly Token[], kinds: PersonKind[]): void {
  for (let index = 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (
      token &&
      kinds[index] === null &&
      kinds[index - 1] === 'name' &&
      NAME.test(token.text) &&
      !tokens[index - 1]?.text.startsWith('@')
    ) {
      if (!TECHNOLOGY.has(token.lower) && !ROLES.has(token.lower)) kinds[index] = 'name';
    }
  }
}
