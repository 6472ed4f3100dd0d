const COMMON = new Set(
  'the of and to a in is was for that it with as on be at by were had this which from are not have but an they or we has been after when there their its would our no so if than then'.split(
    ' ',
  ),
);

/** Fewer words than this say nothing about the language. */
const ENOUGH = 40;
const LEAST_SHARE = 0.12;

/** True unless a text is long enough to tell and has hardly any of the commonest English words. */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH) return true;
  return words.filter((word) => COMMON.has(word)).length / words.length >= LEAST_SHARE;
}
