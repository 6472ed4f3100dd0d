import type { Phrase } from '../../language-rule.ts';

const HAVE = "(?:have|'ve|of)";
/** Work of people that hindsight speaks about without naming them. */
const NOTICED =
  '(?:caught|spotted|noticed|foreseen|anticipated|considered|questioned|raised|discussed|escalated|communicated|double-checked|rehearsed|reviewed|verified|validated|tested|checked|realised|realized|recognised|recognized|predicted|thought|planned|prevented|avoided|coordinated|announced|investigated|clarified|flagged|picked up|known|obvious)';
/** Acts of people as a subject: asking, reading, planning. */
const ACTING =
  '(?:consulting|asking|reading|checking|talking|looking|reviewing|listening|communicating|coordinating|double-checking|thinking|waiting|escalating|calling|notifying|informing|planning|preparing|paying)';

/** Where `had` before its subject makes a condition. */
const INVERTED = '(?<=^ |[,;:(—–] |avoided |prevented |saved |and |but )';
/** Behind any other participle only a pronoun or name makes it one: `affected had they followed`. */
const AFTER_PARTICIPLE = '(?<=[a-z](?:ed|en|wn) )';

export const PHRASES: readonly Phrase[] = [
  {
    match: `(?:code |design |peer |change |security )?(?:review|planning|handover|discussion|meeting|brainstorm)(?: [^ #.,]+)? (?:should|ought to|could)(?: not)?<adv> ${HAVE}<done>`,
    note: 'the review ought to have raised this',
  },
  {
    match: `(?:testing|trying|running|rehearsing|verifying|following|opening|questioning)<far> would ${HAVE} (?:been enough|sufficed|told|shown|saved|revealed)`,
    note: 'testing it once would have been enough',
  },
  {
    match: `(?:release|change|deploy|deployment|decision|migration|rollout|patch|commit|merge|launch|upgrade|this|that)(?: [^ .,]+){0,3}? should never ${HAVE}`,
    note: 'the release should never have gone out',
  },
  {
    match:
      '<who><pp><adv> (?:need|needed|was supposed|were supposed|was meant|were meant|was expected|were expected) to have<done>',
    note: 'needed to have checked',
  },
  {
    match: `<who><pp><adv> (?:might|may) well ${HAVE}<done>|<who><pp><adv> might ${HAVE}<adv> (?:thought|noticed|asked|caught|known|checked|considered|spotted|realised|realized|tested|read|prevented|avoided|looked)`,
    note: 'might have thought of that',
  },
  {
    match: `${AFTER_PARTICIPLE}had (?:we|they|i|he|she|anyone|someone|anybody|somebody)#r|${AFTER_PARTICIPLE}had [^ ]+#n`,
    note: 'affected had they followed',
  },
  {
    match: `(?:should|could|ought to)(?: not)?<adv> ${HAVE}<adv> been<adv> (?:[a-z]+ed|found|seen|done) (?:in|during|by|before|at) (?:the |our |a )?(?:code |peer |design |security |change )?(?:review|reviews|reviewers?|testing|qa|planning|inspection|audit|handover|sign-off|approval|triage|staging first)(?:#r)?`,
    note: 'should have been found during testing',
  },
  {
    match: `(?:should|ought to)<adv> ${HAVE}<adv> been<adv> (?:clear|plain|obvious|evident|apparent) (?:to|from)`,
    note: 'should have been obvious to them',
  },
  {
    match: `<who><pp><adv> (?:should|shouldn't|ought|oughtn't)(?: not)?(?: to)?<adv> ${HAVE}<done>`,
    note: 'somebody should have',
    source: 'specification: "They should have..."',
  },
  { match: "<who><pp><adv> (?:should've|could've|would've)", note: 'the same, contracted' },
  {
    match: `<who><pp><adv> could<adv> ${HAVE}(?! been [^ ]+(?:ed|en) )<done>`,
    note: 'somebody could have; not what could have been done to them',
  },
  {
    match: `<who><pp><adv> (?:would|wouldn't)<adv> ${HAVE}(?! been [^ ]+ed )<done>`,
    note: 'somebody would have',
  },
  {
    match: `<who> (?:and|but|yet|,) (?:could|should|would|ought to)<adv> ${HAVE}<done>`,
    note: 'a second verb of the same person: were warned and could have acted',
  },
  {
    match: `<who><far> (?:and|but|yet) (?:could|should|ought to) ${HAVE}<done>`,
    note: 'the same, with words between',
  },
  { match: `nobody#0 should ${HAVE}|no#0 one#0 should ${HAVE}`, note: 'nobody should have' },
  {
    match: `(?:should|could|ought to)(?: not)?<adv> ${HAVE}<adv> been<adv> ${NOTICED}(?! by (?:the |a |an |our )?(?:[^ #]+ )?(?:alert|alerts|alerting|monitor|monitoring|linter|ci|check|checks|test|tests|pipeline|probe|scanner|validation|tool|tools|tooling|system|automation|rule|rules|job|service|§code))`,
    note: 'agentless hindsight on the work of people: should have been caught in review',
  },
  {
    match: `${INVERTED}had <who><pp>(?: (?:not|only|just|all|ever|even|instead|first))*<gap>(?: [^ ]+(?:ed|en|t|d|n|ad|un|aw|ung))`,
    note: 'had we performed',
  },
  {
    match: `${INVERTED}had (?:the |any |a |an |our |some |more )?(?:[^ #.,]+ ){0,2}<who>`,
    note: 'had the analyst, had anyone',
  },
  { match: `${INVERTED}had <nobody>`, note: 'had nobody' },
  {
    match:
      "if (?:the |any |a |an |our |only |some )?(?:[^ #.,]+ ){0,2}?<who><pp> (?:had|hadn't)(?! to )(?: (?:not|only|just|simply|ever|even|actually|first))* [^ ]+",
    note: 'if the operators had',
  },
  {
    match:
      '<who><pp><adv> (?:would|could|should)(?: not| never)? have(?: (?:too|either|done so))?(?= [.;,!?] )',
    note: 'anyone would have',
  },
  { match: 'if only', note: 'if only', source: 'issue 4' },
  {
    match:
      "why (?:didn't|did not|hadn't|had not|wasn't|weren't)<gap> (?:<who>|<nobody>|[^ ]+#[nr0])",
    note: "why didn't they",
    source: 'issue 4',
  },
  { match: 'why (?:did|had|was|were)<gap> <nobody>', note: 'why did nobody' },
  {
    match: `(?:the |a |any )?(?:simple |quick |single |brief |better |more |little |closer )?${ACTING}<far> would(?: not)? ${HAVE}`,
    note: 'consulting with them before would have saved time',
  },
  {
    match: `(?:better|more|proper|closer|earlier|careful|thorough|basic) (?:planning|communication|attention|preparation|diligence|judgement|judgment|care|coordination|discipline|review|testing)<far> (?:would|could|might)(?: not)? ${HAVE}`,
    note: 'better planning on our part would have',
  },
  {
    match: `(?:a|one) (?:glance|look|call|phone call|question|minute|moment)<gap> (?:would|could)(?: not)? ${HAVE}`,
    note: 'a glance would have told us',
  },
  {
    match: `(?:it|that|this) would(?:n't| not)? ${HAVE} (?:only )?(?:taken|needed|required|cost|hurt|killed)`,
    note: 'it would not have taken a genius',
  },
  {
    match: `${HAVE} (?:avoided|prevented|saved)<far> (?:by<adv> [a-z]+ing|had|if) (?:<who>|[^ ]+ [^ ]+#[nr])`,
    note: 'could have been avoided had we',
  },
  {
    match: `(?:could|would) ${HAVE}<adv> been (?:easily |entirely |completely |wholly )?(?:avoided|prevented|averted)(?! by)`,
    note: 'could have been avoided',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match: 'would have (?:expected|liked|preferred|hoped|loved)',
    note: 'a wish or an expectation',
  },
  {
    match:
      '(?:a|an) (?:dedicated|second|additional|separate|central|full-time|single|larger|bigger)(?: [^ #.,]+){0,2} [^ ]+#r would have',
    note: 'a dedicated role is a proposal',
  },
  {
    match: '(?:no#0 one#0|nobody#0) could have',
    note: 'nobody could have: says that it was not possible',
  },
  { match: '<who> (?:could|would) not have known', note: 'says that they could not know' },
  { match: 'how (?:could|would|should) <who>', note: 'a question about the system' },
];
