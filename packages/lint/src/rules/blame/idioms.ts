import type { Phrase } from '../../language-rule.ts';

/** Ways of saying that somebody did not care, was at fault or ought to be ashamed. */
export const IDIOMS: readonly Phrase[] = [
  {
    match: '(?:at no point|not once|never once|at no time) (?:did|has|had|have|does) <them>',
    note: 'at no point did the team',
  },
  {
    match:
      '(?:how could|what (?:was|were|is|are)|why would|why does|why do|why must|when will|how can) <them>(?: ever| always| possibly| even)? (?:thinking|ever|be so|possibly|not see|not notice|miss|think|learn|always|do something|do this|do that|have thought)|who (?:on earth|the hell|in (?:his|her|their) right mind)|what on earth|(?:did|has|had) <nobody>(?: ever| even)? (?:think|thought|check|checked|ask|asked|bother|bothered|look|looked|notice|read)',
    note: 'what was he thinking?',
  },
  {
    match:
      '(?:it|that|this) (?:was|is|had been) (?:<whose>|their|the (?:job|duty|responsibility) of <them>)(?: [a-z]+)? (?:job|duty|responsibility|task) to|(?:was|were|is|are) (?:the|a) (?:job|duty|responsibility) of <them>',
    note: 'it was their job to',
  },
  {
    match:
      "(?:like|as) (?:a |an )?(?:bunch of )?(?:amateurs?|beginners?|rookies?|child|children|fools?|idiots?|cowboys?)(?:#r)?|as (?:if|though) (?:he|she|they|nobody|no|the rules)(?:#[r0])?(?: one#0)? (?:did not|didn't|had never|could not|were above|was above|owned|knew better|didn't matter|did not matter|cared)",
    note: 'like amateurs, as if they did not care',
  },
  {
    match:
      "(?<!(?:not|never|to|n't|without|nobody#0|cannot) )(?:blame|blames|blamed|faulted|accuse|accused|point (?:the|a) finger at|pointed (?:the|a) finger at|finger points at|pin (?:it|this) on|the buck stops with|down to the incompetence of) (?!for|on|it)<them>",
    note: 'blames the vendor',
  },
  {
    match:
      "<who><pp><yes> (?:cost us|ruined|spoiled|spoilt|took (?:credit|no responsibility)|blamed|(?:could|can) (?:not|n't) care less|put (?:his|her|their|its) (?:own |ego|pride|convenience)(?: [a-z]+)? (?:above|before|over|ahead)|thought (?:he|she|they|it)(?:#r)? (?:knew better|could get away|was above|were above|was smarter|were smarter)|got away with|felt no need|saw no need|saw no reason|had better things|had other (?:things|priorities)|preferred (?:to|his|her|their)|was (?:too|more) (?:interested|concerned|busy)|were (?:too|more) (?:interested|concerned|busy))",
    note: 'thought they knew better, saw no need',
  },
  {
    match:
      "(?:<who>|<nobody>)<pp><yes> (?:(?:did not|didn't|never|could not|couldn't) )?(?:take|took|taken) the (?:trouble|time|care|effort) to",
    note: 'nobody took the trouble to look',
  },
  {
    match:
      '<who><pp><yes> (?:sat|slept|was sitting|were sitting) on (?:the|this|that|our|it|a|an|these|his|her|their)(?: [^ .,;]+){0,4}? for (?:[^ ]+ ){0,3}?(?:minutes|hours|days|weeks|months|hour|day|week|month)',
    note: 'sat on the ticket for hours',
  },
  {
    match:
      "<who><pp><yes> (?:did not|didn't|never|had not|hadn't|has not|was not|wasn't|were not|weren't|is not|isn't|are not)<yes> (?:lift a finger|lifted a finger|do(?= (?:his|her|their|its|our) )|done(?= (?:his|her|their|its|our) )|doing(?= (?:his|her|their|its|our) )|have a clue|have any idea|give a (?:damn|thought|toss)|know what (?:he|she|they) (?:was|were|is|are))(?= (?:his|her|their|its|our|to|what|about|about|[.,;]) )",
    note: 'was not doing their job, did not have a clue',
  },
  {
    match:
      '<who><pp> (?:was|were|is|are|had been|got) (?:[a-z]+ly )?(?:in (?:a|too much of a|such a) (?:hurry|rush)|too (?:lazy|busy|slow|proud|eager|quick|careless|confident|optimistic|hasty|impatient|stubborn|timid|arrogant|trusting|comfortable) (?:to|and|for|with|about))',
    note: 'was in a hurry, was too lazy to',
  },
  {
    match:
      '(?!we#|i#)<who><pp><yes> (?:chose|decided|opted|preferred) not to (?:read|check|test|ask|listen|follow|report|tell|escalate|inform|look|verify|document|review|respond|act|wait|warn)',
    note: 'chose not to read',
  },
  {
    match:
      '<who><pp><yes> (?:brushed|swept|pushed|waved|shoved) (?:aside|away|off)|<who><pp><yes> (?:shrugged off|laughed off|blew off|played down|downplayed|belittled|scoffed at|made light of|talked over|sneered at|rolled (?:his|her|their) eyes)',
    note: 'brushed aside the concerns',
  },
  {
    match:
      '<who>(?: [^ .;!?]+){1,10}? (?:in spite of|despite|against|over|regardless of|notwithstanding|in defiance of) (?:the |all |our |many |repeated |clear |explicit |several |every |numerous ){0,6}(?:[a-z]+ )?(?:objections?|warnings?|advice|concerns|protests|recommendations?|instructions|red flags|better judgement|better judgment|orders|rules|policy)',
    note: 'kept pushing in spite of the objections',
  },
  {
    match:
      '<whose> (?:own )?fault|fault of <them>|(?:everyone|everybody)#r (?:just |simply )?(?:assumed|thought|hoped|expected)(?: that)? (?:someone|somebody)#r else',
    note: "the admin's fault; everyone assumed someone else would",
  },
  {
    match:
      '<who><pp> (?:just|simply|merely|only) (?:clicked|approved|assumed|guessed|hoped|copied|copy-pasted|shrugged|accepted|nodded|signed|rubber-stamped|stood by|watched|sat|waited and)',
    note: 'just clicked approve',
  },
  {
    match:
      '<who><pp><yes> failed (?:miserably|badly|utterly|completely|repeatedly|spectacularly|again|us|at|in (?:his|her|their|its|our))|failures? of (?:leadership(?:#r)?|management(?:#r)?|judgement|judgment|discipline|professionalism|character|imagination|nerve)',
    note: 'failed miserably, a failure of leadership',
  },
  {
    match:
      "<who><pp><yes> (?:been |was |were )(?:warned|told|reminded|advised|informed)(?: [^ .;]+){0,8}? (?:and|but|yet|,) (?:[^ .;]+ ){0,3}?(?:still|did not|didn't|never|ignored|kept|continued|nothing|carried on|went ahead)",
    note: 'was warned and still did it',
  },
  { match: '(?!we#|i#)<who><pp><yes> wasted', note: 'wasted half an hour' },
  {
    match:
      '<who>(?: (?!can |could |to |able |lets |allows |not |never )[^ .;!?]+){1,10}? without (?:even |first |ever |properly |so much as )?(?:running|opening|doing|taking|making|having|writing|saying|giving) (?:a |an |any |the |his |her |their |so much as )?(?:single |proper |prior |second )?(?:[a-z-]+ )?(?:tests?|checks?|backup|backups|review|look|thought|word|notice|warning|plan|dry run|read|reading|checked|tested|asked|explanation|research|heads-up|announcement|investigation|preparation|analysis)',
    note: 'signed off without running a single test',
  },
  {
    match:
      '<who><pp><yes> never<yes> (?:thought|bothered|cared|listened|questioned|wondered|stopped to|took the time|took an interest|learned|learnt|bothers|cares|listens|thinks|learns)',
    note: 'never thought about',
  },
  {
    match:
      '<who><pp><yes> (?:looked the other way|looked away|took no notice|took no interest|made no (?:effort|attempt)|made (?:little|hardly any) (?:effort|attempt)|washed (?:his|her|their|our|its) hands|jumped the gun|took (?:a shortcut|shortcuts|the easy way)|played fast and loose|went (?:back )?to sleep|winged it|was winging it|were winging it|phoned it in|went rogue|passed the buck|buried (?:his|her|their|our) head|made matters worse|made it worse|made things worse|lost interest|left (?:us |behind )?(?:a |an )?(?:[a-z]+ )?mess|kept (?:us|everyone#r|the rest of us) in the dark|kept quiet|said nothing|hid behind|shifted the blame|slacked off|dragged (?:his|her|their|its|our) feet|let go of|got lazy|got sloppy|got careless|got complacent|could not be bothered|did a (?:poor|bad|terrible|lousy|sloppy|shoddy) job)',
    note: 'idioms for not caring',
  },
  {
    match:
      '<who><pp>(?: [a-z]+ly)? (?:should|ought to|must) be (?:ashamed|embarrassed|sorry)|<who><pp> (?:has|have|had) (?:only )?(?:themselves|himself|herself|itself|ourselves) to blame|<who><pp> (?:should|ought to) know better',
    note: 'should be ashamed',
  },
  {
    match:
      '(?:blame|fault|responsibility) (?:lies|rests|is|sits|falls|belongs)(?: [a-z]+ly| alone)? (?:with|on|to|at the door of) <them>',
    note: 'the fault lies entirely with',
  },
  {
    match:
      '<who><pp> (?:is|are|was|were) (?:[a-z]+ly |mainly |largely )?(?:to blame|at fault|to be blamed|guilty|culpable|accountable for (?:this|the|that)|responsible for (?:this|the|that|all this) (?:[a-z]+ )?(?:outage|incident|failure|mess|breach|bug|loss|mistake|error|disaster|delay|chaos))',
    note: 'is solely to blame',
  },
  {
    match:
      '<who><pp> , as (?:he|she|they|we|i)(?:#r)? (?:usually|always|often|so often|invariably) (?:do|does|did)|, as (?:he|she|they)(?:#r)? (?:usually|always|often|so often|invariably) (?:do|does|did)|as is (?:his|her|their|its) (?:habit|wont|custom)',
    note: 'as he usually does',
  },
  {
    match:
      '<who>(?: (?!can |could |to |able |lets |allows |not |never )[^ .;!?]+){1,10}? without (?:even |first |ever |properly |so much as )?(?:waiting (?:for|until)|reviewing|considering|consulting|informing|notifying|announcing|discussing|following|coordinating|confirming|double-checking|validating|inspecting|rehearsing|seeking|getting (?:approval|a review|sign-off|permission)|making sure|a (?:second |single )?(?:thought|glance|look)|running the (?:tests|checks|suite|linter|plan))',
    note: 'without waiting for CI',
  },
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
      '<who><pp><yes> (?:misled|lied|deceived|pretended|sabotaged|undermined|stonewalled|withheld)',
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
      "<who><pp><yes> (?:obviously|clearly|evidently|apparently|plainly) (?:did not|didn't|had no|had not|never|does not|doesn't|failed|lacked|lacks)(?: [^ .]+)?",
    note: 'obviously did not understand',
  },
  {
    match:
      '<who><pp> (?:has|have|had) (?:a|an|its|their|his|her) (?:bad |long |well-known |terrible |sad )?(?:habit|history|track record|reputation|tendency) (?:of|for|to)',
    note: 'has a habit of',
  },
  {
    match: '<who><pp><yes> (?:turned|turns|turning) a (?:blind eye|deaf ear)',
    note: 'turned a blind eye',
  },
  {
    match:
      '<who><pp><yes> (?:let|lets) (?:this|it|that|these|them)(?: [^ .,;]+){0,2}? (?:slip|through|slide)',
    note: 'let it slip through',
  },
  { match: '<who><far> out of (?:his|her|their|its|our|my) depth', note: 'out of their depth' },
  { match: '<who><pp><yes> (?:fell|was|were|had fallen) asleep', note: 'fell asleep' },
  {
    match:
      "<who><pp><yes> (?:did not|didn't|never|does not|doesn't|failed to)<yes> (?:take|took)(?: [^ .,;]+){1,5}? seriously",
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
      '<who><pp><yes> (?:waved|nodded|rushed|pushed|forced|sneaked|snuck)(?: [^ .,;]+){1,4}? through',
    note: 'waved it through',
  },
  {
    match: '<who><pp><yes> (?:passed|kicked) the buck|<who><pp><yes> (?:hid|covered up|concealed)',
    note: 'covered it up',
  },
  {
    match:
      '<who><pp><yes> (?:failed|neglected) (?:in|at)? ?(?:his|her|their|its|our|my) (?:duty|job|duties|responsibility|responsibilities|obligation)',
    note: 'failed in their duty',
  },
  { match: '<nobody><gap> (?:bothered|cared|thought (?:of|about|to))', note: 'nobody bothered' },
  { match: '<who><pp><yes> could not care less', note: 'could not care less' },
  {
    match:
      '<who><far> without (?:even |first |ever |properly )?(?:being |having )?(?:checking|asking|thinking|reading|looking|testing|verifying|telling|permission|authorisation|authorization|approval|thorough|any thought|a second thought|due care|regard|consulting|understanding|bothering|warning)',
    note: 'without checking, without being thorough',
  },
  {
    match:
      "(?!we#|i#)<who><pp><yes> should (?:really )?(?:have|'ve) known|(?!we#|i#)<who><pp><yes> ought to have (?:known|noticed|realised|realized)|(?!we#|i#)<who><pp> (?:really |surely |certainly )?(?:should|ought to)(?: really)? have known",
    note: 'should have known',
    source: 'specification: "They should have known"',
  },
  {
    match: '<who><pp><yes> should never have|<who><pp><yes> should not have been',
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
      '<who><pp><yes> (?:sat on|dragged|were sitting on|was sitting on) (?:his|her|their|our|its) (?:hands|feet|heels)',
    note: 'sat on their hands',
  },
  {
    match: '<who><pp><yes> (?:has|have|had) been (?:coasting|slacking|sleeping|dawdling|asleep)',
    note: 'have been coasting',
  },
  {
    match:
      '<who><pp><yes> (?:dropped|fumbled) the ball|<who><pp><yes> (?:let|lets) (?:us|everyone#r|the team#r|the company|customers) down',
    note: 'dropped the ball',
  },
  {
    match:
      '<who><pp><yes> (?:made|make|makes) (?:a |an |the |another )?(?:stupid|silly|basic|elementary|rookie|terrible|bad|poor|huge|serious|big|grave) (?:mistake|blunder|call|decision|error)',
    note: 'made a mistake',
  },
  {
    match:
      '<who><pp><yes> (?:is|are|was|were) (?:to blame|at fault|responsible for (?:this|the|that) (?:outage|incident|failure|mess|breach|bug|loss|mistake|error)|guilty)',
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
      '<who><pp><yes> (?:are|is|was|were) not (?:used to|capable of|able to be bothered|willing to|up to)',
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
      '<who><pp><yes> (?:kept|keeps|keep) (?:ignoring|forgetting|breaking|making|missing|failing|complaining|neglecting)',
    note: 'kept making',
  },
  {
    match: '<who><pp><yes> (?:left|leaves) it (?:to|for) (?:someone|somebody|others|later)',
    note: 'left it for later',
  },
];
