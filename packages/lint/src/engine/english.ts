/** Words that are common in English and in no neighbour of it: Dutch has `was`, `is` and `of` too. */
const ENGLISH = new Set(
  'the and to that with this from which been there their would by for not have were are they has its but our after when then than if be it did because before during could should'.split(
    ' ',
  ),
);
/** Fewer words than this say nothing about the language. */
const ENOUGH = 40;
const LEAST_SHARE = 0.04;
/** More letters of other scripts than this are another language, however words are divided there. */
const MOST_FOREIGN = 0.5;
const READ = 8000;
/** A word that starts in another script. */
const FOREIGN = /^\P{Script=Latin}/u;

/** True unless a text is long enough to tell and has hardly any of the commonest English words. */
export function isEnglish(text: string): boolean {
  const start = text.slice(0, READ).toLowerCase();
  const words = start.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const foreign = words.reduce((sum, word) => sum + (FOREIGN.test(word) ? word.length : 0), 0);
  if (letters >= ENOUGH && foreign / letters > MOST_FOREIGN) return false;
  if (words.length < ENOUGH) return true;
  return words.filter((word) => ENGLISH.has(word)).length / words.length >= LEAST_SHARE;
}
