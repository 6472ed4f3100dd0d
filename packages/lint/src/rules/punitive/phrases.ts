import type { Phrase } from '../../language-rule.ts';

const MORE =
  '(?:more |greater |extra |extreme |utmost |due |the utmost |the greatest |better |very |much more |a lot more |particularly |especially )?';
const MUST =
  '(?:must|should|shall|will|need to|needs to|have to|has to|ought to|is to|are to|is expected to|are expected to|want [^ ]+ to|expect [^ ]+ to|demand that [^ ]+)';
const PENALTY =
  '(?:rota|roster|rotation|on-call rotation|schedule|team|project|account|warehouse|shift|role|position|post|job|company|list of approvers)';

const WILL =
  '(?:will|must|should|shall|has to|have to|had to|need to|needs to|is to|are to|was to|were to)';

export const PHRASES: readonly Phrase[] = [
  {
    match:
      '(?:revoke|remove|restrict|suspend|withdraw|take away|cancel|limit|pull|strip|curtail) (?:<whose>|their) (?:[a-z-]+ ){0,2}?(?:access|rights|privileges|permissions|credentials|root|sudo|commit bit|badge)|(?:strip|stripped|relieve|relieved|deprive|deprived) <them> of',
    note: "revoke the contractor's access",
  },
  {
    match:
      '(?:not|never|no longer) (?:accept|tolerate|excuse|condone|forgive|put up with) (?:such|this|these|any|that|more|further)(?: [a-z]+){0,2}? (?:mistakes?|errors?|behaviou?r|carelessness|negligence|sloppiness|conduct)|(?:needs?|deserves?) a (?:wake-up call|kick|lesson|talking-to|reminder)|(?!we#|i#)<who><pp><yes> (?:must|should|need to|needs to|have to|has to) (?:concentrate|wake up|grow up|behave|try harder|pull (?:his|her|their) weight)',
    note: 'we will not accept such mistakes',
  },
  {
    match:
      'reminders? (?:[a-z]+ ){0,3}?(?:sent|issued|given|made|emailed|mailed) to <them>|(?:sent|issued|send|issue) (?:a |another )?(?:stern |strong |friendly |strict )?reminder to <them>',
    note: 'a reminder was sent to all staff',
  },
  {
    match:
      '(?:crack|cracking|clamp|clamping|come|coming) down (?:hard )?on|three strikes|shape up or ship out|(?:letter of reprimand|warning letter|personnel file|performance (?:review|appraisal|rating|evaluation|record)|annual review|permanent record)|keep (?:a |an )?(?:close |closer |sharp )?(?:eye|watch) on (?:him|her|them|<who>)|close(?:r)? supervision|(?:supervise|police|chaperone|micromanage|watch) <them> (?:more |very )?(?:closely|carefully|strictly)|under (?:close|closer|constant|strict) (?:supervision|observation)',
    note: 'close supervision, the performance review',
  },
  {
    match:
      '(?:stop|quit|avoid|cease|refrain from) being (?:so )?(?:careless|lazy|sloppy|reckless|negligent|complacent)|no more (?:mistakes|errors|carelessness|sloppiness|excuses|slip-ups|sloppy [a-z]+)|never (?:again )?(?:make|do|repeat|commit) (?:this|that|such|the same|these|it)(?: [a-z]+){0,2}?(?: again)?(?= [.,;!] )|(?:never|not) (?:be |make |do |repeat )?(?:the same|this|such a|that) (?:mistake|error) again|learn(?:s|ed|t)? (?:his|her|their|your|its) lesson|(?:must|should|will|need to|needs to) be taught',
    note: 'no more mistakes, learn their lesson',
  },
  {
    match:
      '<who>(?: who(?:#r)?(?: [^ .,;]+){1,6}?)?<pp> (?:will|must|should|shall|need to|needs to|have to|has to|is to|are to|was|were|has been|have been)(?: all| now| be| being){0,6} (?:re-?trained|re-?educated|re-?certified|re-?instructed|reprimanded|disciplined|sanctioned|punished|fined|lectured|scolded|cautioned|warned formally|formally warned|written up|moved to (?:a different|another) (?:team|role|project)(?:#r)?|reassigned|transferred out|taken aside|pulled aside|spoken to|talked to|dealt with|called in|called to account|shamed|blacklisted|benched|grounded|sent home)',
    note: 'was reprimanded, was spoken to',
  },
  {
    match:
      '(?:reflected|noted|recorded|mentioned|counted) (?:in|against|during) (?:his|her|their|the next) (?:[a-z]+ )?(?:review|appraisal|evaluation|file|record|bonus|promotion|salary)',
    note: 'will be noted in their review',
  },
  {
    match: `${WILL}(?: now| all| have to| need to| be required to| be made to| be asked to){0,6} (?:attend|undergo|sit|re-?sit|repeat|retake|re-?take|complete|take|pass|do|go through|be sent (?:on|to))(?: [^ .;]+){0,4}? (?:re-?training|re-?certification|refresher|remedial [a-z]+|mandatory [a-z]+|compulsory [a-z]+)`,
    note: 'will have to attend mandatory retraining',
  },
  {
    match: `(?:re-?training|re-?education|re-?certification|remedial (?:training|course|coaching)|refresher (?:training|course)|mandatory (?:training|course)|compulsory (?:training|course)) (?:session |sessions |course )?(?:for|of) <them>`,
    note: 'retraining for the operators',
  },
  {
    match: `(?:training|coaching|course|lessons|education|supervision|mentoring) (?:session |sessions )?(?:for|of|by) <them>(?: who(?:#r)?| that| responsible| involved| concerned| in question| at fault)`,
    note: 'training for the engineer who made the change',
  },
  {
    match: `${WILL} be (?:[a-z]+ly )?(?:sanctioned|disciplined|punished|reprimanded|sacked|demoted|fired|fined|held (?:responsible|to account|accountable|liable)|named and shamed|dealt with|reported to (?:his|her|their|the) (?:manager|managers|boss|supervisor|line manager|hr)(?:#r)?|put on (?:notice|probation|a performance plan)|made to pay|called to account|written up|shown the door)`,
    note: 'will be sanctioned',
  },
  {
    match: `(?:bonus|bonuses|salary|salaries|pay|allowance|holiday|holidays|commission|raise|raises|promotion|promotions|overtime)(?: [^ .,;]+){0,5}? (?:is|are|was|were|will be|has been|have been|gets|got) (?:cut|reduced|withheld|cancelled|canceled|docked|suspended|forfeited|frozen|halved|denied|delayed|postponed|off the table)`,
    note: 'the bonus is cut',
  },
  {
    match: `(?:tell|ask|remind|urge|advise|expect|want|<who>(?: [a-z]+ly)? ${WILL})(?: [^ .;!?]+){0,10}? (?:more|very|extra) (?:carefully|attentively|diligently|cautiously|responsibly|conscientiously|vigilantly)|(?:please|always)<gap> (?:more |very )?(?:carefully|attentively|diligently|conscientiously)`,
    note: 'tell people to read more carefully',
  },
  {
    match: `(?:will|shall|would|must|can|cannot|should) (?:not|no longer|never) be (?:tolerated|excused|accepted|condoned|forgiven)(?= (?:any|from|in|again|[.,;!]) )|(?:there is|there are|there can be) no excuses?`,
    note: 'will not be tolerated',
  },
  {
    match: `(?:gave|give|given|had|have|received|got|get|deserves|earned)(?: [^ .;#]+(?:#[nr])?){0,3}? (?:a |an )?(?:stern (?:word|talking|talking-to|warning)|talking-to|dressing-down|telling-off|earful|slap on the wrist|rap on the knuckles|severe warning|strike|black mark)`,
    note: 'a stern word',
  },
  {
    match:
      '(?:anyone|anybody|whoever|everyone|everybody|those|engineers|developers|operators|people|employees)(?:#r)? who(?:#r)?(?: [^ .;]+){1,8}? (?:will|shall|must|may|can) (?:lose|forfeit|be|face|answer|pay|have to|expect|get)',
    note: 'anyone who bypasses review will lose access',
  },
  {
    match:
      '(?:make sure|ensure|see to it|see that|insist)(?: that)? (?:everyone|everybody|people|staff|<them>)(?:#r)? (?:strictly |always |really |actually )?(?:follows?|reads?|sticks? to|adheres? to|obeys?|compl(?:y|ies)|remembers?|double-checks?|pays?|behaves?|takes? (?:more|this|it))',
    note: 'make sure everyone follows the checklist',
  },
  {
    match:
      '(?:responsible|offending|guilty) [^ ]+#[rn] (?:was|has been|is|will be) [^ ]+|<role> (?:was|were|has been|have been|will be) (?:suspended|dismissed|let go|fired|sacked|replaced|relieved of)(?= [.,;] )',
    note: 'the responsible operator was suspended',
  },
  {
    match:
      '(?:talk|talked|speak|spoke|spoken|have a word|had a word|conversation|meeting) (?:to|with) <them> (?:about|over|regarding) (?:his|her|their|its) (?:[a-z]+ )?(?:attitude|behaviou?r|performance|mistakes?|conduct|work ethic|carelessness|responsibilities|duties)',
    note: 'talk to Bob about his attitude',
  },
  {
    match:
      '(?:send|sent|enrol|enroll|enrolled|sign up|put|book|booked) <them> (?:on|onto|to|in|into|for|up for) (?:a |an |the |another )?(?:[a-z-]+ ){0,2}?(?:course|training|seminar|workshop|class|bootcamp)',
    note: 'send the operator on a course',
  },
  {
    match:
      '(?:hold|holds|holding|held) <them> (?:accountable|responsible|liable|to account)|(?:require|ask|tell|make|get|force|order|want|expect) <them> (?:to )?(?:apologi[sz]e|explain (?:himself|herself|themselves)|justify (?:himself|herself|themselves)|pay for)|(?!we#|i#)<who> (?:must|should|has to|have to|needs to|will have to) apologi[sz]e',
    note: 'hold the manager accountable, make them apologise',
  },
  {
    match:
      '(?:must|has to|have to|needs to|need to|should|will|shall) (?:all )?(?:re-?read|read|study|learn|memori[sz]e|sign|recite|copy out)(?: [^ .;]+){1,6}? (?:again|by heart|and sign|line by line|until)',
    note: 'has to read the runbook again and sign it',
  },
  {
    match:
      '(?:deduct|deducted|dock|docked|take|withhold|subtract)(?: [^ .;]+){0,4}? from (?:the )?(?:[a-z]+ )?<whose> (?:[a-z]+ )?(?:bonus|pay|salary|wages|budget|allowance)',
    note: "deducted from the team's bonus",
  },
  {
    match:
      '(?:expect|expects|want|wants|demand|demands|require|requires|need|needs|ask for|insist on|increase the|improve the|raise the|lack of) (?:much |far |a lot )?(?:(?:more|greater|better|higher|stricter|individual|personal) (?:diligence|care|discipline|attention|caution|professionalism|responsibility|accountability|vigilance|commitment|carefulness|alertness)|(?:diligence|discipline|vigilance|attentiveness|carefulness) (?:of|from|among|in) <them>)',
    note: 'we expect more diligence from the reviewers',
  },
  {
    match: `<who><pp><yes> (?:must|should|need to|needs to|will have to)<yes> (?:remember to|not forget to|learn to (?:read|listen|follow|think|check|ask)|get (?:his|her|their|its|our) act together|shape up|step up|raise (?:his|her|their|our) game|take (?:more|full|better) (?:responsibility|ownership|care)|watch what|keep (?:his|her|their) (?:eyes|hands))`,
    note: 'must remember to, must get their act together',
  },
  {
    match:
      "(?<=^ )(?:please ,? ?)?make sure (?:that )?(?:it|this|that|such a thing) (?:does not|doesn't|never|won't|will not) (?:ever )?happens? again",
    note: 'make sure it does not happen again',
  },
  {
    match:
      '(?:must|need to|needs to|should|have to|has to|please) (?:really |always )?pay attention',
    note: 'must pay attention',
  },
  {
    match:
      '(?:his|her) (?:[a-z]+ ){0,2}?(?:access|rights|privileges|permissions) (?:has|have|was|were|will be|is|are)(?: been)? (?:revoked|removed|withdrawn|suspended)',
    note: 'her access has been revoked',
  },
  {
    match:
      '(?:named|called out|singled out|shamed|exposed) (?:publicly|in front of|in the all-hands|at the all-hands|in public|before the)',
    note: 'will be named in the all-hands',
  },
  {
    match:
      "(?:his|her|their|[^ ]+'s(?:#[nrp])?) (?:contract|employment|engagement) (?:was|has been|will be|is|will)(?: not)?(?: be)? (?:terminated|cancelled|canceled|renewed|extended)",
    note: 'the contract was terminated',
  },
  {
    match:
      '(?:nobody#0|no#0 one#0|no-one#0|none of (?:you|them|us))(?: [a-z]+)? (?:ever )?(?:does|do|makes|make|repeats|repeat) (?:this|that|it|these|the same|such)(?: [a-z]+)?(?: ever)? again',
    note: 'nobody does this again',
  },
  {
    match:
      '(?:owe|owes|buy|buys|bring|brings|pay for|pays for) (?:the |us |everyone#r |the team#r |the whole team#r |us all )?(?:[^ .]+ ){0,2}?(?:lunch|cake|cakes|beer|beers|breakfast|donuts|doughnuts|pizza|drinks)',
    note: 'owes the team lunch',
  },
  {
    match:
      '<who><pp> (?:must|need to|needs to|have to|has to|should always|had better) (?:simply |just |always |strictly )?(?:follow|respect|obey|stick to) (?:the|our) (?:[a-z]+ )?(?:process|procedure|procedures|rules|policy|policies)(?= [.!;] )',
    note: 'people need to follow the process',
  },
  {
    match:
      'think(?:s|ing)? before (?:they|they#r|he#r|she#r|you#r|we#r|typing|acting|running|pressing|pushing|deploying)',
    note: 'think before they type',
  },
  {
    match:
      'there (?:will|must|should|would) be (?:serious |severe |real )?(?:consequences|repercussions)',
    note: 'there will be consequences',
  },
  {
    match:
      '(?:zero|no) tolerance (?:for|of|towards?) (?:[^ .]+ ){0,2}?(?:mistakes|errors|carelessness|sloppiness|violations|offenders)',
    note: 'zero tolerance',
  },
  {
    match:
      '(?:disciplinary|reprimand|reprimanded|reprimands|written warning|verbal warning|formal warning|final warning|sanctions? against|as a sanction|sanctioned for|punish|punished|punishment|held accountable|hold [^ ]+(?: [^ ]+)? accountable|performance improvement plan|suspended without pay|suspended from duty|demoted|demotion|docked|probation)',
    note: 'discipline and sanctions',
  },
  {
    match:
      '<who>(?: (?:involved|responsible|concerned|in question|at fault))?<pp> (?:was|were|been|be|has been|have been|will be|is to be) (?:fired|dismissed|sacked|terminated|let go|suspended from duty|suspended without|disciplined|reprimanded|demoted|taken off|replaced as a|stripped of|reassigned as a|banned from|barred from|locked out of)',
    note: 'somebody was fired',
  },
  {
    match: `(?:removed|removal|taken|dropped|excluded|banned|barred|suspended) (?:from|off) (?:the |our |any )?(?:[^ ]+ ){0,2}?${PENALTY}`,
    note: 'taken off the rota',
  },
  {
    match:
      '(?:rights|privileges|permissions|access|credentials)(?: [^ .;]+){0,4}? (?:revoked|withdrawn|taken away|removed|suspended)<far> (?:permanently|as a sanction|as a consequence|as punishment|from the person#r|until further notice|from whoever#r|for a month)',
    note: 'rights taken away from the person',
  },
  {
    match: '(?:hr|human resources)(?:#r)? (?:has|have|was|were|will|is|are|must)<gap>',
    note: 'HR has been informed',
  },
  {
    match:
      '(?:will|would|shall|must|should) (?:have|face|bear|suffer) (?:serious |severe |personal )?(?:consequences|repercussions)',
    note: 'will have consequences',
  },
  {
    match:
      '(?:note|entry|mark|remark|letter)<gap> (?:on|in) (?:his|her|their|the [^ ]+)(?: [^ ]+)? (?:file|record)',
    note: "on the engineer's file",
  },
  {
    match:
      '(?:lose|loses|losing|loss of|forfeit|forfeits) (?:his|her|their|the|his or her) (?:[^ ]+ )?(?:allowance|bonus|access|rights|quota|privileges|job|badge|pay|on-call pay)',
    note: 'loss of the allowance',
  },
  {
    match: `(?:be|stay|remain) ${MORE}(?:careful|cautious|vigilant|attentive|diligent|disciplined|conscientious|responsible|thorough|mindful|alert|professional|focused|focussed|prudent|rigorous|considerate|precise|observant|watchful|thoughtful|concentrated|organised|organized|patient|serious)(?! (?:when it comes to sizing))`,
    note: 'be more careful',
    source: 'issue 4: be more careful',
  },
  {
    match: `(?:exercise|exercising|use|take|show|apply|exert|display) ${MORE}(?:care|caution|diligence|discipline|vigilance|attention|restraint|judgement|judgment|prudence)`,
    note: 'exercise greater care',
  },
  {
    match: '(?:pay|paying) (?:more|closer|better|careful|particular|extra|full) (?:attention|heed)',
    note: 'pay more attention',
  },
  {
    match: '(?:concentrate|focus|try|work|think) (?:harder|more carefully|better)',
    note: 'concentrate harder',
  },
  {
    match:
      '(?:think twice|slow down and|take (?:his|her|their|your) time|be on (?:his|her|their|your) guard|keep (?:his|her|their|your) eyes open|wake up)',
    note: 'think twice',
  },
  {
    match:
      '(?:please|always|must|should|to) double(?: - |-| )check (?:your|their|his|her|all|every)',
    note: 'please double check your',
  },
  {
    match:
      '(?:do|must do|should do|has to do|have to do) better (?:next time|in (?:the )?future|,)',
    note: 'do better next time',
  },
  {
    match:
      "(?:do not|don't|never|must not|may not|cannot|can't|should not) (?:ever )?(?:let|allow) (?:this|it|that|such a thing)(?: to)? (?:ever )?(?:happen|occur)(?: ever)? again",
    note: "don't let it happen again",
    source: 'specification: "Don\'t let it happen again"',
  },
  {
    match:
      '(?:this|it|that) (?:must|may|can|should|shall|had better|better) (?:not|never) (?:ever )?(?:happen|occur)(?: ever)? again',
    note: 'this must never happen again',
  },
  {
    match:
      'let this be a (?:lesson|warning)|as a (?:lesson|deterrent|warning) to|teach (?:them|him|her|people) a lesson|make an example of',
    note: 'let this be a lesson',
  },
  {
    match:
      '(?:next|future|repeat|any) (?:offender|offenders|culprit|violator|violators|transgressor)(?:#r)?',
    note: 'next offender',
  },
  {
    match:
      '(?:culprit|offender|person#r responsible|guilty party|person#r at fault|responsible person)(?:#r)? (?:has to|must|will|should|needs to|is to|shall)',
    note: 'the culprit has to',
  },
  {
    match:
      '(?:not|no longer|never) (?:be )?(?:permitted|allowed|authorised|authorized|trusted) to<far> (?:alone|unsupervised|without supervision|again|until further notice|any more|anymore)|not to [^ ]+(?: [^ ]+){0,3}? (?:unsupervised|alone|without supervision)',
    note: 'not allowed to work alone',
  },
  {
    match:
      '(?:must|shall|will|should|is to|are to|has to|have to|can only|may only) (?:only )?(?:work|deploy|operate|act) under supervision',
    note: 'under supervision',
  },
  {
    match: `<who>(?: who(?:#r)?(?: [^ .,;]+){1,6}?)?<pp> (?:will|must|should|shall|need to|needs to|have to|has to|is to|are to) (?:all )?(?:be )?(?:re-?trained|re-?educated|drilled|coached|lectured|reminded|disciplined|reprimanded|monitored closely|watched|supervised|mentored closely)`,
    note: 'people are to be retrained',
  },
  {
    match: `<who>(?: who(?:#r)?(?: [^ .,;]+){1,6}?)?<pp> (?:will|must|should|shall|need to|needs to|have to|has to|is to|are to) (?:all )?(?:sit|re-?sit|repeat|retake|re-?take|re-?do|attend|undergo|complete|go through)(?: [^ .;]+){0,6}? (?:course|courses|training|module|class|exam|test|quiz|lesson|workshop|certification|refresher)`,
    note: 'people are to sit the course again',
  },
  {
    match:
      '(?:re-?train|re-?training|re-?educate|re-?educating|drill|discipline|reprimand|punish|coach|lecture|admonish|scold) (?:of )?(?:the |all |our |every |that |this |those )?(?:[^ #.,]+ ){0,2}?[^ ]+#[nr]',
    note: 'retrain the operator',
    source: 'issue 4: retrain the operator',
  },
  {
    match:
      '(?:additional|more|extra|mandatory|remedial|refresher|compulsory|further) (?:training|coaching|course|lessons|education) (?:for|of|by) (?:the |all |our |every |that |those )?(?:[^ #.,]+ ){0,2}?(?:operator|engineer|analyst|technician|developer|person|employee|individual|author|responder|admin|administrator|intern)(?:#r)?(?: who| responsible| involved| concerned| in question)',
    note: 'remedial training for the engineer involved',
  },
  {
    match:
      '<who><pp> (?:is|are|has been|have been|be|will be)(?: hereby| all| strongly| firmly| sternly| again){0,6} (?:reminded|warned|urged|instructed|admonished|told|ordered|cautioned|advised)(?: again)? (?:to|that|not|of|about|against)',
    note: 'people are reminded, urged, warned',
  },
  {
    match:
      '(?:remind|urge|warn|instruct|admonish|order) (?:the |all |our |every )?(?:[^ #.,]+ ){0,2}?[^ ]+#[nr] (?:to|that|not|of|about|against)',
    note: 'remind people to',
  },
  {
    match: `(?:${MUST}|reminded to|please|always) (?:strictly |always |just |closely )?(?:follow|adhere to|stick to|comply with|obey) (?:the |all |our |this )?(?:[^ ]+ )?(?:process|procedure|procedures|rules|policy|policies|checklist|protocol|guidelines)(?: (?:to the letter|at all times|without exception|strictly|next time|in future|,|!))`,
    note: 'follow the process to the letter',
    source: 'specification: "Follow the process!"',
  },
  {
    match: 'follow the (?:process|procedure|rules|checklist|policy) !',
    note: 'Follow the process!',
    source: 'specification',
  },
  {
    match:
      '(?:apology|apologise|apologize|buys breakfast|buys (?:the )?(?:cake|donuts|doughnuts|beer|lunch|coffee)|wear the|hall of shame|wall of shame|name and shame|naming and shaming)(?= (?:mail|letter|to the (?:team|company)|for the team|in front|and|,|\\.) )',
    note: 'public shame',
  },
  {
    match:
      '(?:will|must|should|is to|are to|be) (?:[a-z]+ )?(?:replaced|removed|demoted)<far> (?:performance|consequence)|(?:replaced|removed|demoted|moved) (?:as a consequence|because of (?:his|her|their) (?:performance|mistake|error|conduct))',
    note: 'replaced as a consequence',
  },
  {
    match:
      '(?:mentored|monitored|watched|supervised|checked) (?:more )?closely (?:and|until|from now|,|by|for)',
    note: 'will be mentored closely',
  },
  {
    match:
      '(?:stop|stops|avoid) making (?:[a-z]+ ){0,4}?(?:mistake|mistakes|blunder|blunders|errors?)',
    note: 'stop making this sort of blunder',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match: 'be (?:very )?careful (?::|,|-|–|—|not to run)',
    note: 'a warning about a thing, to the reader',
    near: true,
  },
  {
    match: '(?:clock|bus|queue|queueing|scheduling) discipline',
    note: 'the discipline of clocks and queues',
  },
  {
    match:
      '(?:no|nor|neither|without|instead of|rather than|not|never) (?:[^ ]+ ){0,2}?(?:punish|punishing|punished|punitive|punishment|discipline|disciplining|disciplinary|reprimands?|sanctions?|consequences|retraining|blame)(?= (?:[a-z]+|[.,;]) )',
    note: 'no disciplinary action follows; of things too',
    near: true,
  },
  {
    match: 'so (?:that )?(?:this|it|that|such [a-z]+)',
    note: 'so that it cannot happen again: a change to the system',
    near: true,
  },
  { match: 'we#r (?:apologise|apologize|are sorry)', note: 'an apology to customers' },
  {
    match:
      '(?:not|never|nobody#0|no#0 one#0|without) (?:[^ ]+ ){0,2}?(?:punished|disciplined|punitive|consequences|retraining|reprimand|sanctions|sanction|dismissed|fired|blamed|held accountable|sanctioned|reprimanded|punishment|disciplinary|be fired)',
    note: 'says that nobody will be',
  },
];
