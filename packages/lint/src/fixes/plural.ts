/** True for a noun phrase that takes `were`: by its last word, and words such as `these`. */
export const isPlural = (phrase: string): boolean =>
  /^(?:these|those|all (?!of the )|they|we)\b/i.test(phrase) || /[^siu]s$/i.test(phrase.trim());
