import type { Phrase } from '../../language-rule.ts';

const HAVE = "(?:have|'ve|of)";
/** Work of people that hindsight speaks about without naming them. */
const NOTICED =
  '(?:caught|spotted|noticed|foreseen|anticipated|considered|questioned|discussed|escalated|communicated|double-checked|rehearsed|reviewed|verified|validated|tested|checked|realised|realized|recognised|recognized|predicted|thought|planned|prevented|avoided|coordinated|announced|investigated|clarified|flagged|picked up|known|obvious)';
/** Acts of people as a subject: asking, reading, planning. */
const ACTING =
  '(?:consulting|asking|reading|checking|talking|looking|reviewing|listening|communicating|coordinating|double-checking|thinking|waiting|escalating|calling|notifying|informing|planning|preparing|paying)';

/** Where `had` before its subject makes a condition. */
const INVERTED = '(?<=^ |[,;:(—–] |avoided |prevented |saved |and |but )';
/** Behind any other participle only a pronoun or name makes it one: `affected had they followed`. */
const AFTER_PARTICIPLE = '(?<=[a-z](?:ed|en|wn) )';

/** What only people do: hindsight about it needs no subject. */
const PEOPLES_WORK =
  '(?:approved|merged|committed|pushed to|shipped|signed off|documented|written down|announced|communicated|escalated|done|carried out|performed|rehearsed|planned|prioritised|prioritized|discussed|reviewed|considered|consulted|asked|followed|taken seriously|thought through|made aware|double-checked|questioned|challenged|investigated|addressed|acted (?:on|upon)|followed up|looked (?:at|into)|dealt with|taken care of|sorted out|put in place|handed over|handled (?:better|differently|with)|taken|made|decided|agreed|declared|requested|postponed|called off|cancelled|canceled|brought in|involved|trained|prepared|read|studied|understood|heeded|respected|obeyed|thought of|planned for|accounted for|foreseen)';
/** Decisions of people where they are said to have been wrong. */
const DECIDED =
  '(?:run|deployed|released|rolled out|enabled|disabled|switched (?:on|off)|started|attempted|allowed|given|granted|stored|put|left|used|created|opened|accepted|touched|changed|removed|deleted|hard-?coded|shared|scheduled|made|taken|trusted|assumed|promoted|pushed|published|turned (?:on|off)|closed|silenced|muted|restarted|upgraded|exposed|let|introduced|built|designed|chosen)';

export const PHRASES: readonly Phrase[] = [
  {
    match: `(?:should|could|ought to|would)(?: not| never)?<adv> ${HAVE}(?: not| never)?<adv> been<adv> [^ ]+(?: [^ .,;:]+){0,5}? by (?!(?:any|some|every)(?:one|body)#|(?:the |our |a |an |any |all )?(?:user|customer|client)s?#)<them>`,
    note: 'could have been started by the team',
  },
  {
    match: `(?:should|ought to)(?: not| never|n't)?<adv> ${HAVE}(?: not| never)?<adv> been<adv> ${PEOPLES_WORK}`,
    note: 'should have been done on a copy: work of people, whoever did it',
  },
  {
    match: `(?:should (?:not|never)|shouldn't|ought (?:not|never) to)<adv> ${HAVE}<adv> been<adv> ${DECIDED}|should ${HAVE} never<adv> been<adv> ${DECIDED}`,
    note: 'should never have been run in office hours',
  },
  {
    match: `(?:should|ought to)(?: not)?<adv> ${HAVE}<adv> been<adv> raised`,
    note: 'should have been raised; what could have been raised may be a limit',
  },
  {
    match: `(?:change|deploy|deployment|release|migration|rollout|roll-out|upgrade|maintenance|update|launch|fix|merge|switch) could ${HAVE} (?:waited|been (?:postponed|delayed|rolled out|done))`,
    note: 'the change could have waited',
  },
  {
    match: `would ${HAVE} been (?:the |a |an )?(?:far |much )?(?:right|better|safer|wiser|correct|best|obvious|sensible|prudent) (?:call|choice|decision|move|option|thing|course|way|reaction|response)`,
    note: 'would have been the right call',
  },
  {
    match: `(?:quick|short|brief|single|simple|five-minute|two-minute|one-minute|closer|second|careful|cursory|casual|mere) (?:look|glance|dry run|dry-run|question|call|phone call|conversation|chat|search|read|reading|message|review|walk-through|walkthrough|rehearsal|comparison|double-check|test run|grep|conversation)(?: [^ .;!?]+){0,8}? (?:would|could|might)(?: not)?<adv> ${HAVE}`,
    note: 'a quick look would have been enough',
  },
  {
    match:
      '(?:was|is|were|are) (?:entirely |easily |completely |wholly |totally |perfectly |clearly |obviously )?(?:avoidable|preventable|foreseeable)',
    note: 'was entirely avoidable',
  },
  {
    match: `it would ${HAVE} been<adv> (?:better|wiser|safer|easy|easier|trivial|simple|prudent|sensible|enough|possible|sufficient|no trouble|a matter)(?= (?:to|for|of|if|had|[.,]) )|would ${HAVE} been (?:well |better )?advised`,
    note: 'it would have been better to',
  },
  {
    match: `<who><pp><adv> (?:was|were) (?:supposed|meant|expected|required|told|asked) to [^ ]+(?: [^ .;!?]+){0,10}? (?:but|and|yet) (?:<who> |he |she |they |it )?(?:did not|didn't|never|failed|should|forgot|had not)`,
    note: 'was supposed to check and never did',
  },
  {
    match: `(?:all (?:it|that) (?:took|would have taken|was needed|needed)|all <who> had to do) (?:was|is)`,
    note: 'all it took was',
  },
  {
    match:
      '(?:missed|wasted|squandered|passed up|let slip)(?: [^ .;]+){0,4}? (?:opportunity|opportunities|chance|chances) to|(?:had|was|were|been) (?:more than )?(?:ample|plenty of|enough|sufficient|every) (?:time|opportunity|warning|warnings|signs|chance) to',
    note: 'missed several chances to stop it; had ample time to',
  },
  {
    match: `(?:would|could) (?:not|never) ${HAVE} (?:happened|occurred|come to this|been (?:possible|necessary|needed|as bad|this bad|so bad))(?: [^ .;!?]+){0,6}? (?:if|had|with|under|without)(?: [^ .;!?]+){0,4}? [^ ]+#[nrp]`,
    note: 'would not have happened if somebody',
  },
  {
    match:
      "(?:if it (?:were not|weren't|was not|wasn't|had not been|hadn't been) for|were it not for|had it not been for) (?:<them>|<whose>|the (?:carelessness|negligence|haste|inattention))",
    note: 'were it not for',
  },
  {
    match:
      "(?<!(?:know|clear|understand|asked|ask|see|explain|explains|is|was) )why <them><pp><adv> (?:did not|didn't|never|had not|hadn't|failed to|was not|wasn't|were not|weren't)",
    note: 'why the team did not',
  },
  {
    match: `(?:needn't|need not|had no need to|could just as well|could easily|might just as well|might as well|would do well to)<adv> ${HAVE}<done>`,
    note: 'need not have, could easily have',
  },
  {
    match: `<who>(?: [a-z]+ly)? (?:wish|wished|regret|regretted)(?: that)? <who> (?:had|hadn't)|<who> regrets? not having`,
    note: 'we wish we had',
  },
  {
    match: `(?:code |design |peer |change |security )?(?:review|planning|plan|proposal|announcement|handover|hand-over|discussion|meeting|brainstorm|decision|estimate)(?: [^ #.,]+)? (?:should|ought to|could)(?: not)?<adv> ${HAVE}<done>`,
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
    match: `${INVERTED}had <who><pp>(?: (?:not|only|just|all|ever|even|instead|first)){0,6}<gap>(?: [^ ]+(?:ed|en|t|d|n|ad|un|aw|ung))`,
    note: 'had we performed',
  },
  {
    match: `${INVERTED}had (?:the |any |a |an |our |some |more )?(?:[^ #.,]+ ){0,2}<who>`,
    note: 'had the analyst, had anyone',
  },
  { match: `${INVERTED}had <nobody>`, note: 'had nobody' },
  {
    match:
      "if (?:the |any |a |an |our |only |some )?(?:[^ #.,]+ ){0,2}?<who><pp> (?:had|hadn't)(?! to )(?: (?:not|only|just|simply|ever|even|actually|first)){0,6} [^ ]+",
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
    match: `(?:it|that|this) (?:would(?:n't| not) ${HAVE}|would only ${HAVE}|would ${HAVE} only) (?:taken|needed|required|cost|hurt|killed)`,
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
    match:
      'you#r (?:should|would|ought to|will|may|might)(?: now| already| also| by now)? have (?:now |already )?(?:received|got|gotten|seen|noticed|been (?:sent|notified|informed|emailed|logged|contacted)|read|heard|access)',
    note: 'you should have received an e-mail: an expectation told to the reader',
  },
  {
    match:
      '(?:anyone|anybody|someone|somebody)#r could have (?!noticed|caught|seen|spotted|asked|known|checked|stopped|raised|said|told|prevented|avoided|warned)[^ ]+',
    note: 'anyone could have pressed it: says what was possible',
    near: true,
  },
  {
    match: 'would have (?:expected|liked|preferred|hoped|loved|needed|wanted|lost|run out|cost)',
    note: 'a wish or an expectation',
    near: true,
  },
  {
    match:
      '(?:a|an) (?:dedicated|second|additional|separate|central|full-time|single|larger|bigger)(?: [^ #.,]+){0,2} [^ ]+#r would have',
    note: 'a dedicated role is a proposal',
    near: true,
  },
  {
    match: '(?:no#0 one#0|nobody#0) could have',
    note: 'nobody could have: says that it was not possible',
  },
  { match: '<who> (?:could|would) not have known', note: 'says that they could not know' },
  { match: 'how (?:could|would|should) <who>', note: 'a question about the system' },
];
