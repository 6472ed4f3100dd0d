import type { Phrase } from '../../language-rule.ts';

const OBLIGED =
  '(?:must|should|shall|needs? to|has to|have to|had to|ought to|had better|will have to|will need to|is expected to|are expected to|is required to|are required to|is obliged to|are obliged to|are asked to|is asked to)';
/** What people are exhorted to do; building, adding and automating are work on the system. */
const BEHAVE =
  '(?:double-check|double check|re-?check|check|verify|read|follow|respect|remember|think|ask|look|make sure|ensure|stick|adhere|comply|pay|listen|communicate|wait|behave|avoid|refrain|confirm|consult|inform|announce|test|keep|watch|be|do|take|not|never|work|act|respond|report|escalate|stop|try|concentrate|focus|slow|learn|know|obey|observe|review|coordinate|speak|tell|notify|use (?:his|her|their|common))';
/** From now on: what makes a statement of what is done an exhortation. */
const HENCEFORTH =
  '(?:next time|the next time|another time|in (?:the )?future|from now on|going forward|henceforth|from here on|at all times|without exception|without exceptions|every single time|no matter what|under all circumstances|in every case|to the letter|as (?:he|she|they) (?:was|were) told)';
const EXHORTED =
  '(?:told|asked|instructed|warned|ordered|advised|reminded|urged|called on|called upon|encouraged|expected|required|admonished|cautioned|briefed|lectured|spoken to)';
const VIRTUE =
  '(?:care|caution|attention|attentiveness|diligence|discipline|vigilance|rigou?r|alertness|prudence|concentration|conscientiousness|professionalism|thoroughness|carefulness|mindfulness)';
const CAREFULLY =
  '(?:more |very |extra |especially |particularly )?(?:carefully|attentively|diligently|cautiously|responsibly|conscientiously|vigilantly|thoroughly|closely|properly)';

/** Asking people to be better people, as if that were a remedy. */
export const EXHORTATIONS: readonly Phrase[] = [
  {
    match: `(?!we#|i#)<who><pp><yes> ${OBLIGED}(?: all| also| simply| first| now){0,3} (?:re-?read|re-?study|re-?learn|re-?familiari[sz]e|re-?acquaint|brush up|refresh (?:his|her|their)|revise|internali[sz]e|memori[sz]e|relearn|go back to (?:the basics|school)|learn (?:his|her|their|the (?:basics|hard way|difference|lesson)|how to (?:read|listen|behave)))`,
    note: 'must reread the guide',
  },
  {
    match: `(?:expect|expects|expected|want|wants|demand|demands|require|requires|need|needs|insist on|ask for|call for|calls for)(?: <them>)?(?: to (?:show|have|exercise|bring|display|apply))?(?: [a-z]+){0,2}? (?:higher|greater|better|highest|utmost|maximum|certain|proper|minimum|full) (?:level|degree|standard|standards|amount|measure|sense)s? of (?:${VIRTUE}|responsibility|accountability|ownership|commitment|awareness|quality|conduct|behaviou?r|urgency)`,
    note: 'we expect a higher level of attention',
  },
  {
    match:
      "(?:does not|doesn't|do not|don't|did not|not to|never|not|will not|won't|must not|cannot|can't|to never) (?:ever )?(?:let|allow|permit) (?:this|it|that|such a thing|anything like this|something like this|these things)(?: to)? (?:ever )?(?:happen|occur|slip through|slide)(?: ever)? again",
    note: 'make sure that the team does not let this happen again',
  },
  {
    match:
      '(?:must|may|shall|should|had better|is|are) (?:not|never|simply not|absolutely not|under no circumstances)(?: to| ever| be allowed to| be permitted to){0,2} (?:happen|occur|be repeated|recur|be made|take place|repeat itself)(?: ever)?(?= (?:again|[.,;!]|under|in|on|from|at) )',
    note: 'is unacceptable and must not happen again',
  },
  {
    match: `<who><pp> (?:was|were) (?:all |again |once more |strongly |firmly |sternly |explicitly |publicly ){0,3}(?:reminded|admonished|cautioned|urged|lectured|drilled|exhorted) (?:to|that|not|of|about|again|on)`,
    note: 'were reminded to',
  },
  {
    match: `<who><pp> (?:was|were|has been|have been|is|are|will be|is being|are being|be)(?: all| again| once more| now| also| strongly| firmly| explicitly| clearly){0,4} ${EXHORTED}(?: again| once more| in [^ .;]+(?: [^ .;]+){0,3}?| by [^ .;]+(?: [^ .;#]+){0,2}?)? (?:not )?to (?:simply |just |always |never |be |please |strictly ){0,3}(?:stop|pay|follow|double-check|double check|think|respect|stick|adhere|improve|never|careful|more|remember|take (?:more|better|greater|their|his|her|this)|try|concentrate|focus|behave|obey|comply|refrain|avoid|read|watch|slow|exercise|learn|observe|mind|re-?read|vigilant|attentive|proactive|keep (?:a closer|their|his|her))`,
    note: 'were told to stop making changes',
  },
  {
    match: `(?!we#|i#|you#)<who><pp><yes> ${OBLIGED}(?: all| always| simply| please| really| also| each){0,3} ${BEHAVE}(?: [^ .;!?]+){0,14}? ${HENCEFORTH}`,
    note: 'have to double-check their work next time',
  },
  {
    match: `${HENCEFORTH} ,? ?(?!we#|i#)<them><pp><yes> (?:will|shall|${OBLIGED})(?: all| always| simply| please| really| also| each){0,3} (?!be able|be given|be asked in|have access)${BEHAVE}`,
    note: 'from now on engineers have to check',
  },
  {
    match: `(?:remind|reminding|urge|urging|warn|warning|instruct|instructing|admonish|order|ordering|tell|telling|teach|impress on|impress upon|exhort|implore|drum into) <them> (?:again |once more |strongly |firmly )?(?:not )?(?:to (?!(?:wait|expect|retry|restart|use the|join|call|report to|switch)(?: |$))|that (?:they|he|she|it is|everyone|everybody)(?:#r)?|of (?:the importance|their|his|her|the need|the dangers?)|about (?:the importance|their|his|her|being|paying|attention)|how important|what is at stake)`,
    note: 'remind everyone to read the runbook',
  },
  {
    match: `(?:issue|issued|send|sent|post|posted|give|gave|given|publish|another|a) (?:a |an |another |general |stern |friendly |strong |yearly |regular ){0,4}reminder(?:s)? (?:[^ .;]+ ){0,4}?(?:to be|to (?:all|every|the|our)|that (?:everyone|everybody|all|people|engineers|developers)|about being)`,
    note: 'a reminder to all to be vigilant',
  },
  {
    match: `(?:more|greater|extra|better|utmost|the utmost|due|increased|heightened|special|particular|closer|sufficient|much more) ${VIRTUE} (?:is|are|was|must|should|shall|will|needs|has to|have to|ought|on the part|from|by|when|while|in future|next time|when)`,
    note: 'greater care must be taken',
  },
  {
    match: `(?:such|this|that|this (?:sort|kind|type) of|that (?:sort|kind|type) of|these (?:sorts|kinds) of|his|her|their|the [^ ]+'s#p)(?: [a-z]+)? (?:behaviou?r|conduct|attitude|carelessness|negligence|mistakes?|slip-ups?|oversights?|sloppiness|errors? of judgement|lapses?|work ethic) (?:is|are|was|were|will be|will|must|should|cannot be|can not be|has to|have to|needs to)(?: [a-z]+ly)? (?:unacceptable|not acceptable|inexcusable|intolerable|unforgivable|not be|stop|never|end|cease|tolerated|no longer|not (?:be )?(?:tolerated|accepted|repeated)|change)`,
    note: 'this sort of behaviour is unacceptable',
  },
  {
    match: `(?:please|everyone#r|everybody#r|people#r|all of you|you#r|you all|team#r ,|folks#r ,|guys#r ,)(?: must| should| need to| needs to| has to| have to| please| ,){0,4} (?:check|read|review|test|type|look|work|deploy|handle|verify|think|act|do|treat|listen|communicate)(?: [^ .;!?]+){0,6}? ${CAREFULLY}`,
    note: 'please read carefully',
  },
  {
    match:
      '(?:improve|improves|change|changes|adjust|work on|fix|correct|rethink|reconsider|step up|lift|raise) (?:his|her|their|<whose>) (?:[a-z]+ )?(?:attitude|behaviou?r|discipline|attention to detail|work ethic|diligence|mindset|attentiveness|commitment|conduct|game|standards|approach to work|reliability|sense of (?:responsibility|urgency|duty|ownership))',
    note: 'must work on their attitude',
  },
  {
    match: `(?!we#|i#)<who><pp><yes> ${OBLIGED}(?: all| also| simply| just| really| finally| learn to){0,3} (?:take (?:more |full |better |greater |personal |this |it |things |alerts |their |his |her )(?:[a-z]+ )?(?:responsibility|ownership|care|seriously|pride|attention)|own (?:his|her|their)|be (?:held|made|more|better|less|extra|disciplined|stricter|so )|do (?:his|her|their) (?:job|homework|part|duty|due diligence)|do better|get better|listen|grow|wake|mature|smarten up|buck up|use common sense|think first|stop (?:being|making|ignoring|pushing|cutting|deploying|merging|skipping|rushing|treating|assuming|guessing))`,
    note: 'has to take alerts seriously, must do their homework',
  },
  {
    match:
      '(?:need|needs|requires?|lacks?|expect|expected|want|wanted|demand|demanded) (?:[^ .;]+ ){0,3}?(?:more|better|greater|stricter|increased) (?:self-discipline|discipline|diligence|vigilance|carefulness|attentiveness|accountability|professionalism|attention to detail)',
    note: 'needs more discipline',
  },
  {
    match: `(?<=^ |[:;–—-] )(?:be (?:more|less|extra|much)|stop (?:being|making|ignoring|cutting|skipping|rushing|guessing|assuming|deploying without|merging without|pushing without)|never (?:again|ever)|always (?:remember|double-check|double check|think|follow|ask before)|think (?:first|before|twice|harder)|do (?:it )?(?:better|right)|get (?:it right|your act)|no excuses|learn to|pay attention|try harder|take more|take better|take (?:greater|extra) care)`,
    note: 'orders at the start: pay attention, no excuses',
  },
  {
    match:
      '(?:hold|holds|holding|held)(?: [^ .;]+){0,4}? (?:personally |fully |individually |solely )?(?:accountable|to account|liable) (?:for|if|when|in)|(?:will|must|should|to) be (?:made |held )?(?:personally |fully |individually )(?:accountable|responsible|liable|answerable)',
    note: 'held personally accountable',
  },
];
