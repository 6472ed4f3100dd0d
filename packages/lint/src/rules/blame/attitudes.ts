import type { Phrase } from '../../language-rule.ts';

const UNASKED =
  '(?:a word|a heads-up|a plan|a test|a backup|a review|a second pair of eyes|so much as|lifting a finger|raising (?:a finger|an eyebrow|the alarm)|saying (?:a word|anything|a thing)|any (?:notice|warning|heads-up|coordination|consultation|explanation|testing|plan|preparation|review|approval|care|consideration|discussion|communication|announcement|reason|need)|(?:prior |proper |due |adequate |sufficient )?(?:notice|warning|coordination|consultation|testing|preparation|approval|authori[sz]ation|permission|discussion|communication|announcement|supervision)|bothering|waiting|blinking|hesitation|batting an eye)';

/** How somebody is said to have taken things: stubborn, absent, heedless, at others' cost. */
export const ATTITUDES: readonly Phrase[] = [
  {
    match:
      '<who><pp><yes> (?:bullied|pressured|pressuri[sz]ed|coerced|strong-armed|browbeat|harassed|intimidated|goaded|nagged|hounded|guilt-tripped|blackmailed|strung (?:us|everyone#r|customers) along|fobbed (?:us|everyone#r|customers) off|led (?:us|everyone#r) on|gave (?:us|everyone#r) the runaround|left (?:us|everyone#r|the rest of us|customers) (?:hanging|waiting|in the dark|high and dry|alone|stranded|to fend)|stood (?:us|everyone#r) up|threw (?:us|everyone#r|the team#r) under|pulled the rug|shot down|shut down (?:the|any|every) (?:discussion|debate|question|objection)|silenced (?:the|any|every|all) (?:critics?|objections?|concerns?|doubts?|alarms?|alerts?) (?:instead|rather|without|and)|laughed at|mocked|ridiculed)',
    note: 'bullied the team into it, strung us along',
  },
  {
    match:
      "(?:<who>|<nobody>)(?: [^ .;!?]+){1,12}? (?:and|but|yet) (?:[a-z]+ly |then |still |even )?(?:did not|didn't|never|does not|doesn't|had not|hadn't) (?:even |ever |once )?(?:think|thought|bother|bothered|care|cared|tell|told|inform|informed|warn|warned|mention|mentioned|listen|listened|escalate|escalated|pay attention|paid attention|admit|admitted|apologi[sz]e)",
    note: 'switched it off and did not think to mention it',
  },
  {
    match:
      "<who><far> (?:treats?|treated|treating|saw|sees|regards?|regarded|viewed|views|dismissed|dismisses|wrote off|handled) (?:[^ .;]+ ){1,5}?as (?:a |an |mere |just |if |someone else's |somebody else's |his own |her own |their own |background ){0,3}(?:noise|joke|nuisance|annoyance|optional|formality|toy|playground|unimportant|irrelevant|trivial|problem|chore|distraction|inconvenience|box-ticking|low priority|beneath)",
    note: 'treated the alarm as background noise',
  },
  {
    match: `(?!we#|i#)<who>(?: (?!can |could |to |able |lets |allows |not |never )[^ .;!?]+){1,14}? without ${UNASKED}`,
    note: 'launched it without a word',
  },
  {
    match:
      '(?!we#|i#)<who><pp><yes> never (?:even |once |ever |actually |really |properly )?(?:answered|replied|responded|followed up|showed up|turned up|told|warned|informed|mentioned|asked|looked|read|checked|questioned|escalated|communicated|acknowledged|apologi[sz]ed|explained|learned|learnt|called back|got round to|got around to)',
    note: 'never answered the page',
  },
  {
    match:
      "<who>(?: [^ .;!?]+){0,3}? (?:not|never|n't|[^ ]+n't)(?: [^ .;!?]+){1,12}? , (?:yet |once )?again(?= [.!] )",
    note: 'did not do it, again',
  },
  {
    match:
      "<who>(?: [^ .;!?]+){0,10}? (?:would not|wouldn't|did not want to|didn't want to|was unwilling to|were unwilling to|refused to|refusing to) (?:hear|listen|budge|wait|admit|compromise|cooperate|co-operate|help|be told|take (?:advice|no|any)|let go|share|hand over|look|read|answer|escalate|accept (?:any |the |that )?(?:advice|criticism|help|feedback|responsibility|blame))",
    note: 'would not hear any criticism',
  },
  {
    match:
      "<who><pp><yes> (?:insisted on (?:his|her|their|its) (?:own|way)|had to have (?:his|her|their) way|knew best|thinks? (?:he|she|they) (?:know|knows|is|are)|took (?:his|her|their|its) eyes? off|took the view that (?:rules|it was not)|closed (?:his|her|their|its|our) (?:eyes|ears)|turned (?:his|her|their|its) back|put off|swept (?:it|this|that|the [a-z]+) under|threw caution|ran roughshod|rode roughshod|sleepwalked|made excuses|fell short|fell down on|let everybody down|let (?:his|her|their) guard down|rested on|had it coming|wasn't listening|was not listening|were not listening|talked down|made a mess|made a hash|made a meal|got it (?:badly |completely |totally |all )?wrong|got (?:the [a-z]+|this|that) (?:badly|completely|totally|hopelessly) wrong|bit off more|panicked|froze up|lost (?:his|her|their) (?:head|nerve|temper|cool)|could not handle|couldn't handle|could not cope|couldn't cope|cannot handle|can't handle|does not understand|doesn't understand|do not understand|don't understand|(?:cannot|can't) keep|has never learned|have never learned)",
    note: 'took his eye off the ball, knew best',
  },
  {
    match:
      '<who><pp> (?:was|were|is|are)(?: [a-z]+ly| once again| yet again| as usual){0,2} (?:nowhere to be (?:found|seen)|missing in action|awol|out to lunch|hung ?over|late again|not at (?:his|her|their) (?:desk|post|station)|half asleep|fast asleep|sound asleep|asleep|on (?:his|her|their) phone|too (?:[a-z]+ )(?:to|for) (?:notice|care|check|look|read|ask|escalate|listen|answer|bother|say|admit|help))',
    note: 'was nowhere to be found',
  },
  {
    match:
      '<who><pp><yes> (?:kept|keep|keeps|went on|continued|carried on|persisted in) (?:on )?(?:putting|postponing|delaying|deferring|pushing|ignoring|dismissing|promising|blaming|arguing|stalling|insisting|silencing|muting|snoozing|deploying|merging|restarting|typing)(?= (?:off|back|on|it|the|this|that|them|to|and|despite|although|even|without|alerts?|us) )(?= (?:[^ ]+ ){1,10}?(?:despite|although|even though|in spite|against|anyway|regardless|off|instead|for (?:weeks|months|years|days)|until) )',
    note: 'kept putting it off',
  },
  {
    match:
      '<who>(?: [^ .;!?]+){0,8}? (?:left|leaving|leaves|made|making|created|creating)(?: (?:us|everyone#r|the rest|others|behind|with|a|an|the|such|complete|utter|total|[a-z-]+ed|[a-z]+ble|huge|big|real)){1,5} (?:mess|chaos|disaster|shambles|minefield|time bomb|landmine|trap)(?= (?:[.,;]|to|for|of|behind|that|which|in|and) )',
    note: 'left us with an undocumented mess',
  },
  {
    match:
      '(?:our|my|their|his|her|<whose>) (?:own |big |biggest |first |only |real |main |great |cardinal |worst ){0,2}(?:mistake|error|sin|failing|blunder|downfall|fault) (?:was|is|has been|lay|lies)(?= (?:to|that|in|not|trusting|assuming|believing|[a-z]+ing) )',
    note: 'our mistake was trusting them',
  },
  {
    match:
      '(?:everyone|everybody|people|management|leadership|they|they all|the whole (?:team|company|department)|half the team)(?:#r)? (?:just |simply |conveniently |collectively )?(?:looked away|shrugged|assumed somebody|assumed someone|passed the buck|pretended|kept quiet|stayed silent|turned away|closed (?:his|her|their) eyes|sat back|stood by|sat idle|sat idly|stood idly|did nothing|hoped for the best)|<who><pp><yes> (?:sat idle|sat idly|stood idly|stood by|sat back|stayed silent|kept silent|hoped for the best|crossed (?:his|her|their|our) fingers|trusted (?:to|in) luck|pushed (?:his|her|their|our|its) luck|tried (?:his|her|their|our) luck|got greedy|got impatient|got distracted|was distracted|were distracted)',
    note: 'stood idly by',
  },
];
