import type { Phrase } from '../../language-rule.ts';

const ERROR =
  '(?:error|errors|mistake|mistakes|slip|slips|oversight|oversights|blunder|blunders|failing|failings|lapse|lapses|negligence|carelessness|inattention|incompetence|fault|typo|mix-up|misjudgement|misjudgment|fat finger|fat-finger|misclick|mis-click|misreading|mishandling|gaffe|goof|fumble)';
const HUMAN =
  '(?:human|operator|user|pilot|admin|administrator|engineer|developer|deployer|annotator|analyst|technician|installer|reviewer|clerical|typing|typist|clerk|staff|employee|contractor|personal|personnel|individual|people|person|manager|intern|dba|sysadmin|programmer|team|copy-paste|cut-and-paste|data-entry|data entry|manual|judgement|judgment|pebkac|layer 8)(?:#[nr])?';
/** Links a cause to its effect. */
const BECAUSE =
  '(?:because|since|as|when|after|due to|caused by|owing to|on account of|attributable to|attributed to|result of|consequence of|resulted from|stems from|stemmed from|came from|comes from|arose from|down to|explained by|product of|reason was|thanks to|triggered by|traced (?:back )?to|blamed on|the work of|came down to|boils down to|boiled down to|because of)';
const STRONG =
  '(?:because|due to|caused by|owing to|on account of|attributable to|attributed to|result of|consequence of|resulted from|stems from|stemmed from|came from|arose from|down to|explained by|product of|triggered by|traced (?:back )?to|because of|why 5 :|why 4 :|why 3 :|why 2 :|why 1 :|root cause :|root causes :|cause :|final finding :|conclusion :|(?:root cause|cause|reason|trigger|problem|issue) (?:was|is)(?: that)?)';
const MISTAKEN =
  '(?:mis(?:typ|read|click|configur|label|key|tak|underst|calculat|judg|nam|hand|spell|plac)[a-z]*|(?:the|a|an|his|her|their) (?:wrong|incorrect) [^ ]+|mistakenly|accidentally|inadvertently|erroneously|unintentionally|incorrectly|wrongly|carelessly|recklessly|negligently|lazily|absent-mindedly|unwittingly|by mistake|by accident|in error|fat-fingered|mixed up|confused|misread|mistyped|mis-typed|misclicked|mis-clicked|misconfigured|mislabelled|mislabeled|miskeyed|mistook|misunderstood|miscalculated|forgot|neglected|ignored|overlooked|failed to|made (?:a|the|an)(?: [a-z]+){0,2} (?:mistake|error|slip|typo|blunder)|clicked the wrong|clicked on the wrong|picked the wrong|chose the wrong|selected the wrong|typed the wrong|entered the wrong|pressed the wrong|used the wrong|ran the wrong|pasted the wrong|wrong (?:key|button|tenant|command|file|host|account|value))';
const JUDGED =
  "(?:lazy|careless|clueless|negligent|inattentive|incompetent|inexperienced|untrained|sloppy|reckless|unqualified|irresponsible|ignorant|distracted|complacent|overconfident|arrogant|not used to|not paying attention|not trained|can't be trusted|cannot be trusted|not competent|asleep|tired of)";

const ACCIDENT =
  '(?:accidentally|mistakenly|inadvertently|erroneously|unintentionally|unknowingly|unwittingly|carelessly|wrongly|incorrectly|absent-mindedly)';
/** What links an act to what followed from it. */
const SO =
  '(?:,? ?(?:which|and(?: so| thus| thereby| this| that)?|this|that|thereby|thus|so) (?:caused|broke|led|took|brought|triggered|made|meant|crashed|knocked|locked|left|is why|was why|resulted|dropped|removed|wiped|stopped|killed|started|sent|disabled|blocked|exposed|overloaded)|,? ?(?:causing|leading to|resulting in|triggering|breaking|bringing|taking|knocking|locking|leaving|making|dropping|wiping|exposing|disabling|blocking|stopping)|[,;] (?:and )?(?:as a (?:consequence|result)|therefore|consequently|hence|thus|so)|, and (?:the |our |all |every |its )[^ .;]+(?: [^ .;]+){0,2}? (?:lost|went|was|were|failed|crashed|stopped|broke|became|dropped|could|filled|ran)|, [a-z]+ing|, which(?! (?:is|was|were|are|had|has|he|she|we|they|i)(?: |#)))';
const BY_FAULT =
  '(?:erroneous|accidental|mistaken|inadvertent|wrong|careless|incorrect|unintended|unintentional|faulty|botched|bad|mistyped|misplaced|fat-fingered)';

export const PHRASES: readonly Phrase[] = [
  {
    match: `<who><pp>(?: [^ .,;:]+){0,2}? ${ACCIDENT}(?: [^ .;!?]+){1,14}? ${SO}`,
    note: 'accidentally deleted the namespace, which took the API down',
  },
  {
    match: `<who>(?: [^ .;!?]+){1,12}? (?:by mistake|by accident|in error)(?: [^ .;!?]+){0,8}? ${SO}`,
    note: 'the same, the adverb behind',
  },
  {
    match: `<who><pp><adv> (?:had |has |have )?(?:made|committed) (?:a|an|the|another|some) (?:[a-z]+ )?${ERROR}(?: [^ .;!?]+){0,8}? ${SO}`,
    note: 'had made an error, and this caused the shutdown',
  },
  {
    match: `(?:by mistake|by accident|accidentally|mistakenly|inadvertently|erroneously)(?: ,)? <them>(?: [^ .;!?]+){1,14}? ${SO}`,
    note: 'by mistake, an engineer deployed it, which slowed everything down',
  },
  {
    match:
      '(?:operator|user|human|engineer|technician|developer|admin|staff|employee)(?:#r)? (?:confusion|inattention|misunderstanding|inexperience|negligence|carelessness|incompetence|misjudgement|misjudgment|misuse|mishandling)',
    note: 'operator confusion',
  },
  {
    match: `(?:outage|incident|failure|loss|leak|breach|self-inflicted|explanation|trigger|simple|why|reason|happened|story)(?: [^ .;:]+){0,4}? : <them><pp>(?: [^ .;!?,]+){0,3}? ${MISTAKEN}`,
    note: 'self-inflicted: an administrator entered the wrong value',
  },
  {
    match: `<who><pp>(?: [^ .,;:!?]+){0,4}? (?:mis(?:typ|read|click|configur|label|key|took|underst|calculat|judg|spell|plac|interpret|enter|rout|applied)[a-z]*|the wrong [^ ]+|a wrong [^ ]+|an? (?:incorrect|invalid) [^ ]+|mixed up|confused|forgot|forgotten)(?: [^ .;!?]+){0,12}? ${SO}`,
    note: 'picked the wrong host, which took the site down',
  },
  {
    match: `(?:accidentally|mistakenly|inadvertently|erroneously|unintentionally|unwittingly|wrongly|carelessly|mis(?:typed|read|clicked|configured|labelled|labeled|keyed|placed|interpreted|entered|applied))(?: [^ .,;:!?]+){0,5}? by (?!(?:the |a |an |our )?(?:customer|user|client)s?#)<them>`,
    note: 'was accidentally deleted by an engineer',
  },
  {
    match: `(?!i#|we#|he#|she#|they#|you#)<role> (?:had |has |must have |apparently )?made (?:a|an|the|some) (?:[a-z]+ )?(?:mistake|error|typo|slip|blunder|mistakes|errors)`,
    note: 'an operator made a mistake',
  },
  {
    match:
      '(?:copy(?: - |-| )(?:and(?: - |-| ))?paste|cut(?: - |-| )and(?: - |-| )paste|data(?: - |-| )entry|typing|keying|clerical|judgement|judgment|transcription|finger|layer(?: - |-| )8) (?:error|errors|mistake|mistakes|slip|slips|trouble|problem)|brain fart|thinko|senior moment|momentary (?:lapse|inattention|distraction)|(?:bad|poor|wrong|terrible) (?:call|judgement|judgment|decision) (?:by|of|from|on the part of) <them>',
    note: 'a copy-and-paste mistake, a bad call by somebody',
  },
  {
    match: `${STRONG} (?:sheer |plain |pure |simple |gross |mere |human |some |a lot of ){0,3}(?:carelessness|inattention|negligence|forgetfulness|sloppiness|laziness|incompetence|inexperience|haste|complacency|ignorance)`,
    note: 'the result of carelessness',
  },
  { match: 'fat(?: - |-| )finger(?:ed|ing|s)?', note: 'fat-fingered' },
  {
    match:
      '(?:slips?|slipping) (?:of|on) (?:the|a|his|her|their) (?:keyboard|hand|finger|fingers|tongue|pen|mouse|thumb|key|keys)|(?:lapse|lapses|lack) (?:of|in) (?:attention|concentration|judgement|judgment|memory|attentiveness|focus|diligence|care)(?= (?:on|by|of|from|in|caused|led|was|is|during|when|while|[.,;]) )',
    note: 'a slip of the keyboard, a lapse of attention',
  },
  {
    match: `${BY_FAULT}(?: [^ #.,;:]+){1,6}? (?:by|from) (?!(?:the |a |an )?(?:customer|user|vendor|supplier)s?#)<them>(?: [^ .;!?]+){0,8}? (?:${SO}|(?:was|is) (?:the|a|one) (?:root |main |direct |immediate )?(?:cause|trigger|reason)|caused|triggered|broke|led to|resulted in|brought|took)`,
    note: 'an erroneous change by the group caused the loop',
  },
  {
    match: `${STRONG} ,? ?(?:a|an|some|the|our|his|her|their|simple|plain|this) (?:[a-z-]+ )?(?:slip|lapse|oversight|mistake|blunder|mix-up|moment of (?:inattention|carelessness|distraction))`,
    note: 'due to a slip',
  },
  {
    match: `${STRONG} :? ?(?:the |a |an )?(?:careless|negligent|sloppy|reckless|clumsy|hasty) [a-z]+`,
    note: 'caused by careless handling',
  },
  {
    match:
      '(?:error|mistake|slip|blunder|oversight|errors|mistakes|slips)(?:#r)? (?:was|were|is|had been) (?:made|committed|caused) by (?:the |a |an |one of |our )?(?:[^ #.,]+ ){0,2}?<who>',
    note: 'the error was made by the night shift',
  },
  {
    match:
      '<who><pp> (?:had |has |have )?(?:accidentally|mistakenly|inadvertently|erroneously|unintentionally|unknowingly|carelessly) [^ ]+<far> ,? ?(?:and (?:so |thereby |thus )?|which |this |that |thereby |thus )?(?:caused|causing|led to|leading to|resulted in|resulting in|triggered|triggering|broke|breaking|took down|taking down|brought down|bringing down)',
    note: 'somebody accidentally deleted it, which caused the outage',
  },
  {
    match:
      '(?:attribute|attributed|put|blame|blamed)(?: [^ .;]+){0,4}? (?:to|down to|on) (?:sheer |plain |pure |simple |human |our |their )?(?:carelessness|negligence|inattention|incompetence|forgetfulness|sloppiness|laziness|inexperience|oversight|error|lack of attention|lack of care)',
    note: 'attributed to carelessness',
  },
  { match: 'pebkac|pebcak|picnic error|id-10-t|id10t', note: 'jargon for the same' },
  {
    match: `human (?:error|errors|mistake|mistakes|failing|failure|failings|slip|oversight|lapse|blunder|carelessness|negligence|fallibility)`,
    note: 'human error',
    source: 'specification: Not "human error"—go deeper',
  },
  {
    match: `(?:operator|user|pilot|deployer|annotator|clerical|typing|pebkac|technician|admin|administrator|installer)(?:#[nr])? ${ERROR}`,
    note: 'operator error',
  },
  {
    match: `${HUMAN}(?: 's|'s)? ${ERROR}(?= (?:[.,;:]|during|while|when|in|on|by|of|at|caused|led|is|was|meant) )`,
    note: 'a mistake of a role',
  },
  {
    match: `(?:[^ ]+'s#[np]|[^ ]+s#r ') (?:[a-z]+ )?${ERROR.replace('|fault|', '|')}`,
    note: "an analyst's mistake, Baptiste's mistake",
  },
  {
    match: `(?:analyst|engineer|operator|technician|reviewer|administrator|admin|developer|manager|employee|contractor|person|intern|user|colleague|author|member|clerk|nurse|team|vendor|supplier)'s (?:[a-z]+ )?${ERROR}`,
    note: 'the same, the role as a possessive',
  },
  {
    match: `${ERROR} (?:made |committed )?(?:by|on the part of|from|of) (?:the |a |an |one |our |one of our |some |somebody |someone )?(?:[^ #.,]+ ){0,2}?[^ ]+#[nr]`,
    note: 'a slip by the operator',
  },
  {
    match: `(?:mistaken|erroneous|accidental|inadvertent|unintended|wrong|incorrect) [^ ]+(?: [^ #]+)? by (?:the |a |an )?(?:[^ #.,]+ ){0,2}?[^ ]+#[nr]`,
    note: 'a wrong key press by somebody',
  },
  {
    match: `${STRONG} ,? ?(?:the |a |an |one |our |some |certain )?(?:[^ #.,;:]+ ){0,3}?(?!(?:i|we|he|she|you|they)(?:'[a-z]+)?#)<who><pp>(?: [^ .;!?]+){0,7}? (?:${MISTAKEN}|${JUDGED})`,
    note: 'because somebody mistakenly did something',
  },
  {
    match: `(?:since|as|when|after) (?:the |a |an |one |our |some )?(?:[^ #.,;:]+ ){0,2}?(?!(?:i|we|he|she|you|they)(?:'[a-z]+)?#)<who><pp>(?: [^ .;!?,]+){0,2}? (?:${MISTAKEN}|${JUDGED})`,
    note: 'since somebody mistakenly did something',
  },
  {
    match: `${STRONG} ,? ?(?:the |a |an |one |our |some )?(?:careless|lazy|clueless|negligent|inattentive|incompetent|inexperienced|untrained|sloppy|reckless|irresponsible|overconfident|distracted|tired|rogue) <who>`,
    note: 'because a careless employee',
  },
  {
    match: `(?:by|from) (?:the |a |an )?(?:[^ #.,;:]+ ){0,2}?<who><far> (?:by mistake|by accident|mistakenly|accidentally|inadvertently|in error|who mixed up|who confused|who clicked|who misread|who mistyped)`,
    note: 'destroyed by somebody who mixed up two names',
  },
  {
    match: `(?:broke|broken|down|failed|failure|outage|leak|loss|deleted|corrupted|wrong|happened|bricked)<far> ${BECAUSE} (?:the |a |an |one |our |some )?(?:[^ #.,;:]+ ){0,2}?(?!(?:i|we|he|she|you|they)(?:'[a-z]+)?#)<who><pp> (?:did not(?! bother)|didn't(?! bother)|never(?! bothered)|forgot|ignored|skipped|rushed|neglected|failed|had no idea)`,
    note: 'it broke because somebody did not',
  },
  {
    match:
      "why [0-9]+ :<far> <who><pp> (?:did not|didn't|never|forgot|ignored|skipped|rushed|neglected|failed|made a)",
    note: 'a why that ends at a person',
  },
  {
    match: `(?:problem|issue|cause|error|fault|root cause|reason) (?:was|is) (?:simply |just |only |nothing but |nothing more than )?(?:a |an |the |plain |pure )?(?:[a-z]+ )?(?:mistake|slip|typo|typing mistake|oversight|lapse|fat finger)(?: |$)`,
    note: 'the problem was a typing mistake',
  },
  {
    match:
      'somebody#r (?:made|must have made) a mistake|someone#r (?:made|must have made) a mistake',
    note: 'someone made a mistake',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match:
      '(?:human|operator|user|manual|admin|developer)(?:#r)? errors? (?:messages?|pages?|codes?|reports?|rates?|budgets?|handling|handlers?|dialogs?|logs?|screens?|texts?|responses?|tracking|prompts?|strings?|metrics?|counts?|events?|class|type|types)',
    note: 'messages for users about errors',
    near: true,
  },
  {
    match: `(?:not|never|no|n't|isn't|wasn't|beyond|instead of|rather than|avoid|avoids|avoiding|prevent|prevents|against|stopping at|stop at|call it|called|calling|label|without|protect|tolerate|tolerant|eliminate|eliminates|reduce|reduces|reducing|chance of|chances of|risk of|prone to|room for|possibility of|potential for)(?: [^ .]+){0,4} (?:human|operator|user|manual)(?:#[nr])? (?:error|errors|mistake|mistakes)`,
    note: 'speaks against stopping there',
  },
  {
    match:
      '(?:human|operator|user)(?:#[nr])? (?:error|mistake|mistakes|errors) (?:is|are|was|were|alone is|as a cause is) (?:not|never|no|insufficient|inevitable|a symptom|normal|expected|to be expected)',
    note: 'human error is not an acceptable end point',
  },
  {
    match:
      '(?:catch|catches|guard|guards|detect|detects|reject|rejects|handle|handles|validate|validates|prevent|prevents) (?:[^ ]+ ){0,2}(?:human|operator|user|manual|typing)(?:#[nr])? (?:error|errors|mistakes|slips)',
    note: 'a safeguard against it',
  },
];
