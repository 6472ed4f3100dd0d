import type { Phrase } from '../../language-rule.ts';
import { JUDGING } from './words.ts';

const JUDGED = `(?:${JUDGING.join('|')})`;
const VICE =
  '(?:carelessness|laziness|ignorance|negligence|haste|impatience|stupidity|arrogance|complacency|forgetfulness|inattention|incompetence|stubbornness|indifference|neglect|recklessness|overconfidence|sloppiness|vanity|hubris|greed|thoughtlessness|boredom|wishful thinking|tunnel vision|ego|bravado|cowardice)';

/** Words that judge people wherever they stand. */
export const PHRASES: readonly Phrase[] = [
  {
    match:
      '(?:was|is|were|are|been) (?:a |an )?(?:complete |total |absolute |utter |bad |real |true )?(?:joke|farce|disgrace|shambles|circus|debacle|fiasco|sham|travesty|laughing stock|embarrassment)',
    note: 'the review was a joke',
  },
  {
    match: `<who><pp>(?: [a-z]+ly)? (?:was|were|is|are|has been|have been|had been|seemed|seems|appeared|became|grew|got|proved|remained|acted|being|been)(?: (?:[a-z]+ly|just|simply|so|too|far|a bit|quite|rather|very|still|also|all)){0,6} ${JUDGED}(?! (?:to the|by design|load|replica|mode))`,
    note: 'was lax, were far too casual',
  },
  {
    match: `(?:a |an |the |our |some |these |those |such |one )(?:[a-z]+ly |very |rather )?${JUDGED} (?:[a-z-]+ )?<who>`,
    note: 'a forgetful engineer',
  },
  {
    match: `(?:out of|through|sheer|pure|plain|utter|simple|gross|wilful|willful|from|by|with) (?:sheer |pure |plain |utter |his |her |their |our |simple |own |gross |typical |such ){0,6}${VICE}`,
    note: 'out of sheer laziness',
  },
  {
    match:
      '(?:half-baked|ham-fisted|boneheaded|bone-headed|harebrained|hare-brained|ill-conceived|ill-judged|ill-advised|amateurish|amateur hour|mindless|lame excuse|pathetic|laughable|ridiculous|embarrassing|appalling|atrocious|abysmal|botched|bungled|bungling)',
    note: 'more words of judgement',
  },
  {
    match:
      '(?:negligent|negligently|negligence|gross negligence|careless|carelessly|carelessness|reckless|recklessly|recklessness|sloppy|sloppily|sloppiness|incompetent|incompetently|incompetence|irresponsible|irresponsibly|irresponsibility|inexcusable|inexcusably|unforgivable|unprofessional|unprofessionally|foolish|foolishly|stupid|stupidly|stupidity|idiot|idiotic|idiots|moron|moronic|clueless|thoughtless|thoughtlessly|lackadaisical|slapdash|slipshod|shoddy|half-assed|half-hearted|shameful|disgraceful|dereliction|derelict|inept|ineptitude|ignoramus|lazybones|overconfident|arrogant|arrogance|complacent|complacency|inattentive|inattention|laziness|clumsy|clumsily|hapless|feckless|amateurish|cavalier|gullible|dumb|dumbly|culpable|blameworthy|heedless|heedlessly|mindlessly|blithely|wilful|wilfully|willful|willfully|flagrant|egregious)',
    note: 'words of judgement',
    source: 'issue 4: careless, negligent, violated, reckless',
  },
  {
    match:
      '(?:was|were|is|are|got|get|being|been|too|so|just|simply|a|the|some|how|people) lazy(?! (?:load|loading|loaded|init|initialisation|initialization|evaluation|import|migration|write|delete|mode|loader))',
    note: 'lazy people; lazy loading is none',
  },
  {
    match:
      'lazily (?!load|init|evaluat|comput|creat|fetch|import|open|allocat|connect|instantiat|resolv|populat|build|built)[a-z-]+',
    note: 'lazily, of people',
  },
  { match: '(?:asleep|sleeping) (?:at|on) the (?:wheel|job|switch)', note: 'asleep at the wheel' },
  { match: '(?:cut|cuts|cutting) corners', note: 'cut corners' },
  {
    match:
      'beggars belief|defies belief|defies logic|mind-boggling|unbelievable that|unacceptable that',
    note: 'beggars belief',
  },
  {
    match:
      '(?:blatant|utter|complete|total|sheer|wanton) (?:disregard|disinterest|indifference|incompetence|carelessness|failure of|lack of (?:care|judgement|judgment|attention|discipline))',
    note: 'blatant disregard',
  },
  {
    match: 'usual (?:disinterest|indifference|sloppiness|chaos|excuses|mess)',
    note: 'their usual disinterest',
  },
  {
    match:
      '(?:poor|lousy|terrible|bad|horrible) (?:job|judgement|judgment|attitude|discipline|work ethic|workmanship|decision-making)',
    note: 'a poor job',
  },
  { match: '(?:rubber stamp|rubber-stamped|rubber-stamping)', note: 'rubber-stamped' },
  {
    match:
      '<who><pp> (?:was|were|is|are)(?: [a-z]+ly| just| simply| so| too){0,6} (?:useless|unprepared|hopeless|naive|ignorant|lax|hasty|impatient|unqualified|inexperienced|untrained|distracted|oblivious|unreliable|disorganised|disorganized|unmotivated|indifferent|stubborn|sloppy|lazy|wrong to|fools?)',
    note: 'was useless, was unprepared',
  },
  {
    match:
      '(?:an |the |some |a )?(?:inexperienced|untrained|unqualified|incompetent|overzealous|hasty|impatient|distracted|disgruntled|ignorant|rogue|lone) <who>',
    note: 'an inexperienced intern',
  },
  {
    match:
      '<who><far> (?:screwed|messed|mucked|cocked) (?:it |this |that |things |everything )?up|(?:screw-up|screwup|cock-up)',
    note: 'screwed up',
  },
  {
    match:
      '<who><far> (?:violated|breached|flouted) (?:the |our |a )?(?:[^ ]+ ){0,2}(?:policy|policies|procedure|procedures|rule|rules|process|protocol|guidelines|standards|freeze)',
    note: 'violated the policy',
  },
  {
    match: '<who><far> (?:irrational|incapable|unwilling|inexplicably|inexplicable|conveniently)',
    note: 'inexplicably',
  },
  {
    match:
      'first-year student|a child could|my grandmother|rocket science|a genius|common sense (?:would|should|dictates)',
    note: 'a first-year student would have',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match:
      '(?:(?:controller|driver|compiler|parser|allocator|scheduler|kernel|library|client|protocol|implementation|algorithm|code|cache|proxy|script|firmware|query|planner|loop|service|server|api|cli|tool|daemon) (?:is|was|are|were|being) (?:a bit |rather |too |quite |so |very )?(?:careless|sloppy|lazy|naive|dumb|stupid|clumsy|reckless)|(?:reckless|careless|lazy|sloppy|stupid|dumb|naive|foolish|clumsy|wilful|cavalier) (?:mode|modes|flag|option|setting|profile|strategy|switch|level|profile|config|configuration|parser|parsing|matcher)|sloppy (?:quorum|quorums|counter|phrase|match|matching|focus)|dumb (?:terminal|terminals|pipe|pipes|client|clients|jump|http|protocol|switch|tty)|lazy (?:loading|load|loaded|init|initialisation|initialization|evaluation|import|imports|migration|writer|write|writes|delete|deletion|mode|loader|component|route|routes|segment)|naive (?:bayes|implementation|algorithm|approach|datetime|timestamp|timestamps|retry)|ignorant of|clumsy (?:interface|syntax|api|ui|process|tool|workflow)|stupid content tracker|complacency (?:alert|check))',
    note: 'terms of the trade, and judgements on things',
    near: true,
  },
  {
    match:
      "(?:no|not|nobody#0|never|isn't|wasn't|without|rather than)(?: [^ ]+){0,3} (?:careless|carelessness|negligent|negligence|reckless|sloppy|lazy|incompetent|foolish|stupid|complacent|culpable|inexperienced)",
    note: 'says that nobody was',
  },
];
