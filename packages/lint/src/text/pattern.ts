/** What stands for what in a pattern; words of a skeleton are separated by one blank. */
const MACROS: Readonly<Record<string, string>> = {
  /** Somebody: by name or role. */
  who: '[^ ]+#[nr]',
  /** Somebody by name or handle. */
  name: '[^ ]+#n(?: [^ ]+#n){0,3}',
  /** What somebody has or does: `the team's`, `Ada's`, `our`. */
  whose: "(?:[^ ]+#p|[^ ]+'s#n|[^ ]+s#r '|our|his|her|my)",
  /** Somebody as an agent or an object, article and adjectives before it. */
  them: '(?:the |a |an |one |one of |our |some |any |every |all |this |that |those ){0,2}(?:[^ #.,;:]+ ){0,3}?[^ ]+#[nr]',
  /** Somebody by role, team or pronoun. */
  role: '[^ ]+#r',
  nobody: '[^ ]+#0(?: [^ ]+#0)?',
  /** `on the core team`, `of the night shift`, between a subject and its verb. */
  pp: '(?: (?:on|in|at|from|of|for|behind|with|holding|running) [^ .,;:]+(?: [^ .,;:#]+){0,3}?| (?:[a-z]+ing|responsible|involved|concerned|assigned)(?: [^ .,;:#]+){0,3}?| who(?:#r)?(?: [^ .,;:#]+){1,5}?| , who(?:#r)?(?: [^ .,;:#]+){1,10}? ,)?',
  /** Up to three adverbs or the like before a verb. */
  adv: '(?: (?:[a-z]+ly|of course|in fact|at (?:the )?(?:very )?least|at a minimum|as a minimum|in hindsight|in retrospect|by rights|under no circumstances|perhaps|maybe|instead|rather|also|just|still|even|only|really|once|first|then|well|all|both|again|never|not|,)){0,3}',
  /** Up to three adverbs that leave a statement what it says. */
  yes: '(?: (?:[a-z]+ly|of course|in fact|also|just|still|even|only|really|once|first|then|well|all|both|again|always|often|simply|had|has|have|,)){0,3}',
  /** A past participle, adverbs before it. */
  done: '(?: (?:[a-z]+ly|also|just|still|even|only|first|then|well|all|both|again|never|not|at least|double|triple|cross|spot)){0,3} (?:[a-z-]+(?:ed|wn|en|rn|ought|aught|ung|unk|elt|ept|eft)|been|done|gone|had|made|seen|run|put|set|read|cut|told|sold|held|lost|met|paid|said|sent|built|spent|found|stood|understood|won|begun|come|become|shut|let|hit|heard|led|fed|got|cost|hurt|split|spread|laid|dug|stuck|struck|sat|quit)',
  /** Up to four words of the same clause. */
  gap: '(?: [^ .,;:!?]+){0,4}?',
  /** Up to ten words of the same sentence. */
  far: '(?: [^ .;!?]+){0,10}?',
};

/** A pattern with its macros filled in. */
export const fillMacros = (source: string): string =>
  source.replace(/ ?<(\w+)>/g, (found, name: string) => {
    const macro = MACROS[name];
    if (macro === undefined) throw new Error(`No such macro: ${found.trim()}`);
    return (
      (found.startsWith(' ') && !macro.startsWith('(?: ') && !macro.startsWith('(?:(?: ')
        ? ' '
        : '') + macro
    );
  });

/**
 * Compiles a pattern over skeletons. Blanks mean one blank, `<who>` and the like are the macros above,
 * the rest is a regular expression whose alternatives stand in `(?:…)`. Every repetition is bounded,
 * so a match takes time linear in the sentence.
 */
export const pattern = (source: string, flags: '' | 'y' = ''): RegExp =>
  new RegExp(`(?<= )(?:${fillMacros(source)})(?= )`, flags);
