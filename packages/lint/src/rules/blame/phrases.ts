import type { Phrase } from '../../language-rule.ts';

/** What only people do, and only badly. */
const FAILED =
  '(?:forgot|forgets|neglected|neglects|ignored|ignores|ignoring|disregarded|disregards|overlooked|botched|bungled|mishandled|mismanaged|rushed|dismissed|fumbled|flubbed|messed|screwed|goofed|blundered|slacked|dawdled|dithered|procrastinated|panicked|shirked|flouted|bypassed|evaded|breached|violated|defied|refused|abandoned|mucked|cocked|stuffed|bodged|gambled|slept|dozed|loafed|shrugged|meddled|tampered)';
const ADVERBS =
  '(?: (?:[a-z]+ly|just|still|even|again|once|first|then|also|simply|had|has|have|always|keep|keeps|kept|,))*';
const SAFETY =
  '(?:test|tests|review|reviews|step|steps|check|checks|rehearsal|rehearsals|approval|approvals|validation|checklist|runbook|backup|backups|gate|gates|procedure|procedures|process|training|warning|warnings|verification|inspection|sign-off|interlock|drill|handover|briefing|dry-run|dry run|safeguard|safeguards)';
const NOT =
  "(?:did not|didn't|does not|doesn't|do not|don't|never|has not|hasn't|had not|hadn't|was not|wasn't|were not|weren't|is not|isn't|are not|aren't|could not|couldn't|cannot|can't|would not|wouldn't|not)";

export const PHRASES: readonly Phrase[] = [
  {
    match: 'fault of (?:the |our )(?:[^ #.,]+ ){0,2}?(?:group|department)',
    note: 'the fault of a group',
  },
  {
    match:
      '<who><pp> (?:was|were|is|are)(?: [a-z]+ly)? not (?:[a-z]+ly )?(?:qualified|competent|trained|experienced|fit|prepared|capable|diligent|careful|professional|thorough|attentive)',
    note: 'was not qualified',
  },
  {
    match:
      '(?:the )?fault of (?:the |our |a )?(?:[^ #.,]+ ){0,2}?(?:<who>|group|department|vendor)',
    note: 'the fault of the group',
  },
  {
    match:
      '<who><far> (?:and|but|yet|,) (?:still )?(?:did nothing|did not act|took no action|looked away|carried on regardless)',
    note: 'did nothing',
  },
  {
    match:
      '<who><pp><adv> (?:misled|lied|deceived|pretended|sabotaged|undermined|stonewalled|withheld)',
    note: 'misled everyone',
  },
  {
    match:
      '<nobody><pp>(?: [^ .]+){0,3}? (?:took|takes|accepted|accepts|felt) (?:any )?(?:responsibility|ownership|responsible|accountability)',
    note: 'nobody took responsibility',
  },
  {
    match:
      '<who><pp> (?:had |has |have )?(?:blindly|naively|hastily|rashly|foolishly|stupidly|thoughtlessly|selfishly|needlessly|knowingly|deliberately|stubbornly|lazily|happily|blithely|unthinkingly|impatiently|single-handedly)',
    note: 'blindly, hastily, of what somebody did',
  },
  {
    match:
      "<who><pp><adv> (?:obviously|clearly|evidently|apparently|plainly) (?:did not|didn't|had no|had not|never|does not|doesn't|failed|lacked|lacks)(?: [^ .]+)?",
    note: 'obviously did not understand',
  },
  {
    match:
      '<who><pp> (?:has|have|had) (?:a|an|its|their|his|her) (?:bad |long |well-known |terrible |sad )?(?:habit|history|track record|reputation|tendency) (?:of|for|to)',
    note: 'has a habit of',
  },
  {
    match: '<who><pp><adv> (?:turned|turns|turning) a (?:blind eye|deaf ear)',
    note: 'turned a blind eye',
  },
  {
    match:
      '<who><pp><adv> (?:let|lets) (?:this|it|that|these|them)(?: [^ .,;]+){0,2}? (?:slip|through|slide)',
    note: 'let it slip through',
  },
  { match: '<who><far> out of (?:his|her|their|its|our|my) depth', note: 'out of their depth' },
  { match: '<who><pp><adv> (?:fell|was|were|had fallen) asleep', note: 'fell asleep' },
  {
    match:
      "<who><pp><adv> (?:did not|didn't|never|does not|doesn't|failed to)<adv> (?:take|took)(?: [^ .,;]+){1,5}? seriously",
    note: 'did not take the alert seriously',
  },
  {
    match: 'whoever#r(?: [^ .,;]+){1,5}? (?:was|were|is|did|had|should|must|clearly|obviously)',
    note: 'whoever approved this was not looking',
  },
  {
    match: '(?:that|this) is what happens when(?: [^ #.,]+){0,3}? <who>',
    note: 'this is what happens when people',
  },
  {
    match:
      '<who><pp><adv> (?:waved|nodded|rushed|pushed|forced|sneaked|snuck)(?: [^ .,;]+){1,4}? through',
    note: 'waved it through',
  },
  {
    match: '<who><pp><adv> (?:passed|kicked) the buck|<who><pp><adv> (?:hid|covered up|concealed)',
    note: 'covered it up',
  },
  { match: `<who><pp>${ADVERBS} ${FAILED}`, note: 'somebody forgot, neglected, ignored, rushed' },
  {
    match: `<who><pp>${ADVERBS} failed to(?! (?:reproduce|find a|recover|connect|load|log in))`,
    note: 'somebody failed to',
  },
  {
    match:
      '<who><pp><adv> (?:failed|neglected) (?:in|at)? ?(?:his|her|their|its|our|my) (?:duty|job|duties|responsibility|responsibilities|obligation)',
    note: 'failed in their duty',
  },
  {
    match: `<who><pp>${ADVERBS} (?:skipped|skips|circumvented|short-circuited|waived|omitted)<gap> ${SAFETY}`,
    note: 'somebody skipped a safeguard; leaving out anything else is no blame',
  },
  {
    match: `(?:<who>|<nobody>)<pp><adv> (?:${NOT} )?(?:bother|bothered|bothers|bothering) (?:to|with|about)`,
    note: 'did not bother to',
  },
  { match: '<nobody><gap> (?:bothered|cared|thought (?:of|about|to))', note: 'nobody bothered' },
  {
    match: `<who><pp><adv> ${NOT}<adv> (?:pay|paying|paid)<gap> (?:attention|heed)|<who><pp><adv> paid (?:no|little|scant) (?:attention|heed)`,
    note: 'was not paying attention',
  },
  {
    match: `<who><pp><adv> ${NOT}<adv> (?:care|caring|think|thinking|listen|listening) ?(?:about|to|enough|before|less)?`,
    note: 'did not care, did not think',
  },
  { match: '<who><pp><adv> could not care less', note: 'could not care less' },
  {
    match:
      '<who><far> without (?:even |first |ever |properly )?(?:being |having )?(?:checking|asking|thinking|reading|looking|testing|verifying|telling|permission|authorisation|authorization|approval|thorough|any thought|a second thought|due care|regard|consulting|understanding|bothering|warning)',
    note: 'without checking, without being thorough',
  },
  {
    match:
      "<who><pp><adv> should (?:really )?(?:have|'ve) known|<who><pp><adv> ought to have (?:known|noticed|realised|realized)|<who><pp> (?:really |surely |certainly )?(?:should|ought to)(?: really)? have known",
    note: 'should have known',
    source: 'specification: "They should have known"',
  },
  {
    match: '<who><pp><adv> should never have|<who><pp><adv> should not have been',
    note: 'should never have been doing that',
  },
  {
    match:
      '(?:any|every|a) (?:half-)?(?:competent|decent|reasonable|sane|sensible|responsible|self-respecting|real|proper|good|qualified) <who>',
    note: 'any competent engineer would',
  },
  {
    match:
      "(?:whoever#r|the person#r who|somebody#r who|someone#r who)<gap> (?:clearly|obviously|evidently|apparently|had no|did not|didn't)",
    note: 'whoever wrote that clearly had no idea',
  },
  {
    match: `(?:yet again|once again|once more|as usual|as always|as ever|typically|predictably|unsurprisingly) ,? ?(?:the |our |a )?(?:[^ #.,]+ ){0,2}?(?!we#|i#|you#)<who>`,
    note: 'as usual they',
  },
  {
    match:
      '<who><far> (?:no matter how (?:often|many)|time and again|yet again|which is hardly new|as usual|as always|out of sheer [a-z]+|for the (?:third|fourth|umpteenth) time|despite (?:being told|repeated|several|many|two|three|numerous) [a-z]+)',
    note: 'no matter how often they are told',
  },
  {
    match:
      "(?:despite|after) (?:being told|repeated|several|many|two|three|four|numerous|multiple) (?:reminders|warnings|requests|prompts)<far> <who><far> (?:not|never|still|n't)",
    note: 'despite two reminders they still had not',
  },
  {
    match:
      '<who><pp><adv> (?:sat on|dragged|were sitting on|was sitting on) (?:his|her|their|our|its) (?:hands|feet|heels)',
    note: 'sat on their hands',
  },
  {
    match: '<who><pp><adv> (?:has|have|had) been (?:coasting|slacking|sleeping|dawdling|asleep)',
    note: 'have been coasting',
  },
  {
    match:
      '<who><pp><adv> (?:dropped|fumbled) the ball|<who><pp><adv> (?:let|lets) (?:us|everyone#r|the team#r|the company|customers) down',
    note: 'dropped the ball',
  },
  {
    match:
      '<who><pp><adv> (?:made|make|makes) (?:a |an |the |another )?(?:stupid|silly|basic|elementary|rookie|terrible|bad|poor|huge|serious|big|grave) (?:mistake|blunder|call|decision|error)',
    note: 'made a mistake',
  },
  {
    match:
      '<who><pp><adv> (?:is|are|was|were) (?:to blame|at fault|responsible for (?:this|the|that) (?:outage|incident|failure|mess|breach|bug|loss|mistake|error)|guilty)',
    note: 'is to blame',
  },
  {
    match:
      '(?:blame|fault) (?:lies|rests|is) (?:squarely )?(?:with|on) (?:the |our )?(?:[^ #.,]+ ){0,2}?<who>',
    note: 'the blame lies with',
  },
  {
    match: '(?:who (?:messed|screwed|broke|did this|caused|is to blame|is responsible))',
    note: 'who messed up?',
    source: 'specification: "Who messed up?"',
  },
  {
    match:
      '(?:chose|decided|preferred) to (?:ignore|skip|finish (?:his|her|their)|disregard|bypass)',
    note: 'chose to ignore',
  },
  {
    match:
      '<who><far> (?:treat|treats|treated|see|sees|regard|regards) <gap>(?: [^ ]+)? as (?:a rubber stamp|optional|a formality|a nuisance)',
    note: 'treat review as a rubber stamp',
  },
  {
    match:
      '<who><pp><adv> (?:are|is|was|were) not (?:used to|capable of|able to be bothered|willing to|up to)',
    note: 'are not used to writing proper code',
  },
  {
    match: '<who><pp> (?:had|has|have) no (?:idea|clue|business|excuse)',
    note: 'had no idea what they were doing',
  },
  {
    match:
      "<who><pp> (?:can't|cannot|could not|couldn't) be (?:trusted|bothered|relied)|who can't be trusted|who cannot be trusted",
    note: "can't be trusted",
  },
  {
    match:
      'no#0 one#0 had the (?:courage|sense|decency)|nobody#0 had the (?:courage|sense|decency)',
    note: 'no one had the courage',
  },
  {
    match:
      '<who><pp><adv> (?:kept|keeps|keep) (?:ignoring|forgetting|breaking|making|missing|failing|complaining|neglecting)',
    note: 'kept making',
  },
  {
    match: '<who><pp><adv> (?:left|leaves) it (?:to|for) (?:someone|somebody|others|later)',
    note: 'left it for later',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match: '(?:not|never|nobody#0|no#0 one#0) (?:is|are|was|were)? ?to blame',
    note: 'nobody is to blame',
  },
  { match: 'blameless', note: 'speaks about the practice' },
  {
    match: '(?:not|no longer) (?:looking for|about|a question of) (?:culprits?|blame|who)',
    note: 'speaks about the practice',
  },
];
