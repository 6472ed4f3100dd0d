import nlp from 'compromise/two';

/** Tags that compromise's lexicon gives to names of people. */
const NAME_TAG = /FirstName|MaleName|FemaleName|LastName|Person/;

const lexicon: Readonly<Record<string, unknown>> = readLexicon();

function readLexicon(): Readonly<Record<string, unknown>> {
  const model: unknown = nlp.model();
  const one = isRecord(model) ? model.one : null;
  const words = isRecord(one) ? one.lexicon : null;
  return isRecord(words) ? words : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const tagOf = (word: string): string => (Object.hasOwn(lexicon, word) ? String(lexicon[word]) : '');

/** True for a given or family name that compromise knows. Many cultures are missing there. */
export const isKnownName = (lower: string): boolean => NAME_TAG.test(tagOf(lower));

/** True for a word that compromise knows as something other than a name: its plural counts too. */
export function isCommonWord(lower: string): boolean {
  const tag = tagOf(lower) || (lower.endsWith('s') ? tagOf(lower.slice(0, -1)) : '');
  return tag !== '' && !NAME_TAG.test(tag);
}

/** Endings of English nouns, adjectives and adverbs that names hardly have. */
const ENGLISH_ENDING =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ware|ing|ings|ers|ors|ies|als|ates|ables?|ibles?|ical|ious|ful|less|ology|graphy|metry|back|out|ly|ed|ive|ives|ual|age|ages|ure|ures|ock|ode|ect|yst|ache|proxy|base|queue|check|test|log|flow|store|set|list|map|key|port|host|link|path|file|sync|cast|load|time|line|side|point|box|hub|bot)$/;

/** True for a capitalised word that reads like an ordinary English word. */
export const looksEnglish = (lower: string): boolean =>
  isCommonWord(lower) || ENGLISH_ENDING.test(lower) || /[^s]s$/.test(lower);
