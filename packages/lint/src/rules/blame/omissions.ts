import type { Phrase } from '../../language-rule.ts';

const NOT =
  "(?:did not|didn't|does not|doesn't|do not|don't|never|had not|hadn't|has not|hasn't|not)";
/** What a person is bound to follow. */
const BINDING =
  '(?:procedures?|process|processes|polic(?:y|ies)|rules?|runbooks?|playbooks?|checklists?|protocols?|guidelines?|guidance|instructions?|conventions?|freeze|steps|standards?|orders|advice|directives?|practices|handbook|manual|agreement|plan|documentation)';
/** What a person may be said to have missed: something that was there to be seen. */
const SIGN =
  '(?:checks?|alerts?|regressions?|bugs?|warnings?|pages?|steps?|errors?|signs?|signals?|flags?|problems?|lines?|comments?|messages?|symptoms?|typos?|deadlines?|notifications?|e-?mails?|tickets?|cues?|clues?|defects?|mistakes?|failures?|flaws?|faults?|notes?|details?|issues?|hints?|caveats?|prompts?|banners?|renewals?|handovers?|spikes?|drops?|discrepanc(?:y|ies)|anomal(?:y|ies))';
/** Nobody told: a person, or people, who ought to have heard. */
const TELL =
  '(?:tell|telling|told|inform|informing|informed|notify|notifying|notified|warn|warning|warned|alert|alerted|consult|consulting|consulted|ask|asking|asked|involve|involving|involved|update|updating|escalate to)';

/** What people are said to have left undone, missed, let slip or done behind others' backs. */
export const OMISSIONS: readonly Phrase[] = [
  {
    match:
      '<who><pp>(?: [a-z]+ly| also| then| even| still| again| once| simply| just)? (?:had|has|have)(?: [a-z]+ly| also| then| even| still| again| once| simply| just){0,2} (?:forgotten|overlooked|neglected|ignored|disregarded|mistaken|omitted|failed to|missed the|shirked|given up|lain|overslept|overridden|thrown caution)',
    note: 'had forgotten',
  },
  {
    match:
      "<who><pp><yes> (?:omitted|omits|omitting|declined|refuses|refusing|was unwilling|were unwilling|was reluctant|were reluctant|could not be bothered|couldn't be bothered) to",
    note: 'omitted to',
  },
  {
    match: `(?:<who>|<nobody>)<pp><yes> (?:(?:${NOT}) )?(?:bother|bothered|bothers|bothering)(?= (?:[a-z]+ing|[.,;!?]) )`,
    note: "didn't bother acknowledging it",
  },
  {
    match: `<who><pp><yes> ${NOT}<yes> (?:follow|followed|following|respect|respected|observe|observed|heed|heeded|obey|obeyed|honou?r|honou?red|adhere to|adhered to|comply with|complied with|stick to|stuck to|abide by|abided by)(?: [^ .,;:]+){0,6}? ${BINDING}`,
    note: 'did not follow the procedure',
  },
  {
    match: `(?!we#|they#|you#|anyone#|nobody)<who><pp><yes> missed(?: [^ .,;:]+){0,5}? ${SIGN}(?! (?:because|since|as|due to|owing to|which was|that was) )`,
    note: 'missed the failing check',
  },
  {
    match:
      '(?:blame|fault|responsibility|guilt|culpability)(?: for [^ .,;]+(?: [^ .,;#]+){0,5}?)? (?:lies|rests|is|sits|falls|belongs|has to go|goes)(?: [a-z]+ly| alone| solely| entirely)?(?: with| on| to| at the door of| at the feet of) <them>',
    note: 'blame for this outage falls on the release engineer',
  },
  {
    match:
      "(?:i#r|we#r|i'm#r|we're#r) ?(?:[a-z]+ly )?(?:am |are |is |was |were )?(?:[a-z]+ly |solely |alone )?(?:to blame|at fault|guilty|the culprit|the one to blame)|(?:my|our) (?:own )?(?:bad|fault|stupidity|negligence|doing)(?= (?:[.,:;!–—-]|that|for|and|alone|entirely) )|mea culpa",
    note: 'I am to blame; my bad',
  },
  {
    match:
      '<who><pp><yes> (?:let|allowed|lets|letting|left)(?: [^ .,;:]+){1,6}? (?:to )?(?:slip|slide|lapse|expire|drift|rot|fester|languish|run out|go stale|drag on|fall through the cracks|gather dust|unanswered|unattended|unread|unacknowledged|unaddressed|to chance|to rot|in the lurch)(?= (?:[.,;]|for|and|past|without|until|in|on|by|while|again) )',
    note: 'let the certificate lapse, left the page unanswered',
  },
  {
    match: `<who>(?: [^ .;!?]+){1,12}? (?:and|but|,|without) (?:${TELL} (?:no#0 one#0|nobody#0|anyone#r|anybody#r|the others|the rest|a soul)|(?:even )?${TELL.replaceAll(/\w+ed\||told\|/g, '')} (?:anyone|anybody|the (?:team|others|rest))(?:#r)?)|<who><pp><yes> (?:told|informed|notified|warned|consulted|asked|alerted) (?:no#0 one#0|nobody#0)|<who><pp><yes> kept (?:it|this|that|the [a-z]+) (?:to (?:himself|herself|themselves|itself|myself|ourselves)|secret|from)`,
    note: 'sat on it and told no one',
  },
  {
    match:
      '(?!we#|i#)<who>(?: (?!that |which |because |when |where |while |so |we#|i#)[^ .;:!?]+){0,10}?(?: and| then| ,)? (?:went home|went to (?:bed|lunch|sleep)|went back to (?:bed|sleep)|logged off|left for the (?:day|weekend|night|holidays?)|left the (?:office|building)|walked away|walked off|hung up|called it a day)(?= (?:[.,;]|without|and|while|instead|before|early|leaving|with|as) )',
    note: 'left the alert muted and went home',
  },
  {
    match:
      '<who><pp><yes> (?:was|were|been|is|are|am|began|started|kept|just) (?:just |only |clearly |obviously |apparently )?(?:playing|messing|fooling|fiddling|goofing|tinkering|mucking|screwing|faffing|monkeying|clowning|joking|chatting|daydreaming|gossiping|gaming|watching (?:a|the|tv|football|videos?|netflix)|scrolling)(?= (?:around|about|with|in|on|at|instead|while|[.,;]) )',
    note: 'had been playing around',
  },
  {
    match:
      '<who><pp><yes> (?:took it upon (?:himself|herself|themselves|itself|myself|ourselves)|overstepped|exceeded (?:his|her|their|its) (?:authority|mandate|remit)|acted (?:alone|unilaterally|rashly|hastily|on (?:his|her|their) own|without)|went behind|went over the head|unilaterally|single-handedly|took matters into|took the law|did as (?:he|she|they) pleased|put (?:speed|convenience|deadlines?|features?|delivery|comfort)(?: [^ .,;]+){0,2}? (?:before|above|over|ahead of) (?:safety|quality|stability|reliability|correctness|security|everything))',
    note: 'took it upon himself, acted unilaterally',
  },
  {
    match:
      '<who><pp><yes> (?:barely|hardly|scarcely|only briefly|merely|superficially|half-heartedly|cursorily|perfunctorily) (?:looked|glanced|read|checked|tested|reviewed|skimmed|considered|listened|tried|noticed|cared|glancing|reading|looking)|<who><pp><yes> (?:skimmed|glanced over|skipped over|rushed|hurried|raced|whizzed|blew) (?:over|through|past|the|it|into|ahead)',
    note: 'barely looked at the diff, rushed through it',
  },
  {
    match:
      '<who><pp><yes> (?:showed|shows|had|has|displayed|demonstrated|exhibited) (?:no|little|scant|not a shred of|zero|a lack of|a total lack of|a complete lack of) (?:interest|regard|respect|concern|consideration|initiative|urgency|care|remorse|understanding of|sense of|common sense|discipline|diligence|judgement|judgment|ownership|professionalism|competence|accountability|intention of|excuse)|(?:with|showing|without) (?:no |little |scant |any |due |much )?(?:regard|respect|thought|concern|consideration) (?:for|to|about)(?: [^ .;]+){0,6}? , <them>|<who>(?: [^ .;!?]+){1,10}? (?:with (?:no|little|scant) (?:regard|respect|thought|concern|consideration|care)|without (?:any |due |proper |much )?(?:regard|respect|thought|concern|consideration|care|diligence))',
    note: 'showed no regard for the policy',
  },
  {
    match: `<who><pp><yes> ${NOT}<yes> (?:do|done|doing) (?:his|her|their|its|our|my|any|the) (?:[a-z]+ )?(?:homework|due diligence|diligence|part|job|jobs|duty|duties|work|research|checks)`,
    note: 'did not do their homework',
  },
  {
    match:
      '(?!we#|i#)<who><pp><yes> (?:waited|took|needed|hesitated|dithered|delayed|dawdled|procrastinated|stalled|responded|reacted|acted|escalated|answered|replied|woke up|paged|called) (?:far |much |way |just |once again )?too (?:long|late|slow|slowly|timidly|hesitantly)',
    note: 'waited far too long',
  },
  {
    match:
      '<who><pp><yes> (?:admitted|confessed|conceded|owned up)(?= (?:to|that|having|he|she|they|it|[.,;]) )',
    note: 'admitted to having done it',
  },
  {
    match:
      '(?:thanks to|because of|owing to|due to|through|by) <whose> (?:[a-z-]+ ){0,2}?(?:inaction|inertia|indecision|hesitation|indifference|refusal|reluctance|unwillingness|impatience|stubbornness|haste|greed|ego|ignorance|neglect|failure to|disregard|inability to|obsession|obstinacy|fixation|short-sightedness|wishful thinking|poor|bad|sloppy)',
    note: "because of the vendor's inaction",
  },
  {
    match: `(?:<whose> (?:[a-z]+ )?(?:inability|unwillingness|refusal|reluctance|failure)|(?:inability|unwillingness|refusal|reluctance|failure) (?:of|by|from|on the part of) <them>) to (?:[a-z]+ly )?(?:read|listen|communicate|follow|think|ask|escalate|take|learn|plan|test|check|review|act|respond|admit|coordinate|document|prioriti[sz]e)`,
    note: 'the refusal of the team to listen',
  },
  {
    match:
      "<who><pp><yes> (?:did not|didn't|never|does not|doesn't|has not|had not) (?:even )?(?:deign|have the (?:decency|courage|sense|courtesy|discipline|competence|brains|guts|foresight|presence of mind)|see fit|make (?:any|an|the) (?:effort|attempt)|lift|learn (?:from|anything|his|her|their)|live up to|pull (?:his|her|their)|own up|take (?:any |the )?(?:responsibility|ownership|blame|initiative)|use (?:any |his |her |their )?common sense|give it (?:a|any|much|enough) (?:second )?thought|stop to (?:think|ask|consider))",
    note: 'did not have the courtesy, did not make any effort',
  },
];
