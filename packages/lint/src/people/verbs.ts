/** Words that may follow a subject directly; after them a capitalised word or a role is the subject. */
const AUXILIARIES = new Set(
  "is are was were am be been being has have had do does did will would shall should can could may might must ought need needs isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shouldn't can't cannot couldn't mightn't mustn't should've would've could've who whose".split(
    ' ',
  ),
);

/** Adverbs that stand between a subject and its verb. */
const ADVERB =
  /(?:ly|^(?:never|not|also|then|just|still|even|only|always|often|again|once|first|later|really|simply|had|yet|twice|somehow|almost))$/;

/** Irregular past tenses of common verbs; regular ones end in -ed. */
const PAST = new Set(
  'forgot ran broke took gave went came did made wrote rode drove chose spoke woke stole froze left lost sent spent built lent bent kept slept swept felt meant dealt met led fed read sped held told sold heard said paid laid found bound wound ground stood understood thought bought brought caught taught fought sought hit cut put set let shut quit cost hurt cast split spread shed shot got sat began drank sank rang sang swam threw knew grew blew flew drew withdrew wore tore swore bore fell saw ate lit overwrote overran undid misread mistook overlooked missed typed'.split(
    ' ',
  ),
);

/** True for a word that can be the verb of a subject standing right before it. */
export const looksLikeVerb = (lower: string): boolean =>
  AUXILIARIES.has(lower) || PAST.has(lower) || /^[a-z][a-z-]*ed$/.test(lower) || ADVERB.test(lower);
