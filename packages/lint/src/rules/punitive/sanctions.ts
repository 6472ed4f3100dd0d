import type { Phrase } from '../../language-rule.ts';

/** Rights that a person is given and may be deprived of. */
const RIGHTS =
  '(?:access|rights|right|privileges|permissions?|credentials|admin|root|sudo|badge|keys|licen[cs]e|account|role|certification|clearance|commit bit|bonus|job|position|seniority|allowance)';
const IS = '(?:is|are|was|were|has been|have been|had been|will be|being|got|gets|gets to be)';
/** Ways of putting somebody under pressure, behind `put on`, `given`, `received`. */
const MEASURE =
  '(?:performance (?:improvement )?plan|improvement plan|pip|probation|notice|leave|suspension|warning|reprimand|caution|caution notice|complaint|written notice|citation|fine|penalty|ultimatum|demerit|demotion)';

/** What is done to people because of an incident. */
export const SANCTIONS: readonly Phrase[] = [
  {
    match:
      '<who><pp> (?:was|were|is|are|has been|have been|will be|is being)(?: now| since| also| therefore){0,2} (?:moved|transferred|reassigned|relocated|shifted|demoted|relegated|sent back) (?:to|into|onto) (?:a |an |the )?(?:another|different|less [a-z]+|lesser|junior|other|night) (?:[a-z-]+ ){0,2}?(?:team|role|project|department|position|shift|office|post|unit|site|job|duties|desk)(?:#r)?|personnel(?:#r)? (?:file|record)s?',
    note: 'was moved to another department',
  },
  {
    match: `(?:take|took|taken|taking|strip|stripped|withdraw|withdrawn|withdrew|remove|removed|revoke|revoked|pull|pulled)(?: away)? (?:[a-z-]+ ){0,3}?${RIGHTS} (?:away )?from <them>`,
    note: 'taken deploy rights away from the interns',
  },
  {
    match:
      '(?:whoever|anyone who|anybody who|everyone who|those who|the person who)(?:#r)?(?: who(?:#r)?)?(?: [^ .;]+){1,8}? (?:pays|pay|gets|loses|buys|owes|is out|is off|has to|must|should|answers|goes)|(?:pays?|paid|paying) (?:a |the )?(?:fine|penalty|price)(?= (?:[.,;]|of|for|into|to) )',
    note: 'whoever breaks the build pays a fine',
  },
  {
    match: `<who><pp><yes> (?:lose|loses|losing|lost|forfeit|forfeits|forfeited|surrendered|gave up|had to (?:give up|hand in|surrender|return)) (?:his|her|their|all|the|his or her) (?:[^ .,;]+ ){0,3}?${RIGHTS}(?= (?:[.,;]|to|for|after|because|following|as|until|and|in) )`,
    note: 'lost his commit rights',
  },
  {
    match: `<whose> (?:[a-z-]+ ){0,3}?${RIGHTS} ${IS}(?: now| since| also| all| immediately| permanently| temporarily){0,3} (?:revoked|withdrawn|removed|suspended|taken away|cancelled|canceled|restricted|curtailed|reduced|terminated|stripped|cut|docked|forfeited|downgraded)(?: [^ .;!?]+){0,6}? (?:as a (?:consequence|result|punishment|sanction|penalty)|because of (?:his|her|their|what)|in response to (?:his|her|their)|until further notice|permanently|indefinitely|for good|for (?:the rest|a (?:week|month|year|quarter)|(?:two|three|four|six|[0-9]+) (?:weeks|months))|after what)`,
    note: "the contractor's access has been revoked",
  },
  {
    match: `<who>(?: (?!model|classifier|network|detector|embedding)[^ .;!?]+){1,16}? (?:and|or|but|so) (?:[a-z]+ly |therefore |thus |now |so ){0,2}(?:he#r |she#r |they#r |they )?(?:will|must|should|shall|needs? to|has to|have to|had to|is to|are to|was|were|has|have|has been|have been)(?: been| be| being| now| therefore){0,3} (?:re-?trained|re-?educated|re-?certified|re-?instructed|disciplined|punished|reprimanded|sanctioned|demoted|fired|sacked|dismissed|fined|written up|held (?:accountable|responsible|to account)|suspended without|put on notice)`,
    note: 'the team did this and will be retrained',
  },
  {
    match: `<who><pp> ${IS}(?: now| also| therefore| since| immediately){0,3} (?:put|placed|sent) (?:on|under) (?:a |an |the |administrative |unpaid |paid |garden(?:ing)? |formal |final |sick ){0,3}${MEASURE}`,
    note: 'was put on a performance plan',
  },
  {
    match: `<who><pp><yes> (?:was |were |been |be )?(?:given|received|receives|got|gets|issued|issued with|served|handed|earned|collected|picked up|will receive|will get) (?:a |an |his |her |their |another |one ){0,2}(?:formal |written |verbal |final |official |first |second |last |stern |serious |strong |sharp |severe |public |disciplinary ){0,3}${MEASURE.replace('|leave', '').replace('|notice|', '|')}`,
    note: 'received a formal warning',
  },
  {
    match: `(?:put|putting|place|placing|placed) <them> (?:on|under) (?:a |an |the |administrative |unpaid |formal ){0,3}(?:${MEASURE}|observation|supervision)`,
    note: 'place the engineer on probation',
  },
  {
    match: `(?:a |an |the )?(?:formal|written|verbal|official|final|public|stern|disciplinary) (?:formal |written |verbal )?(?:warning|reprimand|caution|complaint|hearing|letter|measures?|action|proceedings?)(?: [^ .;]+){0,3}? (?:to|for|against|with|given|issued) <them>`,
    note: 'a formal warning to the engineer',
  },
  {
    match: `(?:action|actions|measures|steps|proceedings|sanctions|complaint|case)(?: (?:will|is|are|was|were|be|being|been|has|have|may|might|must|should|taken|considered|initiated|started|opened|filed|brought|planned|prepared)){0,5} against (?!any )<them>`,
    note: 'measures are being considered against two employees',
  },
  {
    match:
      '(?:let|letting|have let|had to let) <them> go(?= (?:[.,;]|on|after|last|for|because|in|at|over|this|and|as|with) )|(?:parted|part|parting) (?:ways|company) with <them>',
    note: 'we let the administrator go',
  },
  {
    match:
      '(?:contract|contracts|employment|engagement|agreement|assignment|internship|secondment)(?: (?:of|with|for) <them>)(?: [^ .;]+){0,3}? (?:terminated|cancelled|canceled|ended|not renewed|not be renewed|not extended|not be extended)|(?:terminate|terminated|end|ended|cancel|cancelled) (?:the )?(?:contract|employment|engagement|assignment|internship) (?:of|with|for) <them>|(?:terminate|terminated|cancel|cancelled|not renew|not extend) <whose> (?:contract|employment|engagement|assignment|internship)',
    note: 'the contract with the agency was terminated',
  },
  {
    match:
      '<who><pp><yes> (?:(?:was|were|is|are|been|being|be) )?(?:suspended|expelled|ousted|demoted|sidelined|benched|downgraded|furloughed|cautioned|sanctioned|penali[sz]ed|fined|disciplined|reprimanded|rebuked|chastised|admonished|berated|censured|written up|sent home)(?= (?:[.,;]|for|from|pending|while|without|after|until|because|following|as|by|in|on|over|with|and) )',
    note: 'was suspended pending an investigation; of people alone',
  },
  {
    match:
      '(?:without|no) (?:[a-z]+ )?pay(?= (?:[.,;]|for|until|and|after) )|unpaid (?:leave|suspension)',
    note: 'sent home without pay',
  },
  {
    match:
      '(?:fire|sack|demote|bench|reprimand|sanction|fine|rebuke|penali[sz]e|blacklist|discipline|admonish) (?!(?:a |an |the )?(?:event|alert|page|request)s? )<them>',
    note: 'fire whoever approved it',
  },
  {
    match:
      '(?:report|reported|refer|referred|escalate|escalated|pass|passed|hand|handed|involve|involved|inform|informed|notify|notified|bring in|brought in|taken up|take up|raise|raised|discuss|discussed)(?: [^ .;]+){0,6}? (?:to|with|by|involving)? ?(?:hr|human resources|personnel department|line manager|disciplinary board|disciplinary committee)(?:#r)?',
    note: 'referred to HR',
  },
  {
    match:
      '(?:will|would|shall|must|should|may|can|could|to|might|is|are) (?:face|facing|expect|bear)(?: to face)? (?:[a-z]+ ){0,2}?(?:consequences|repercussions|sanctions|penalties|disciplinary|dismissal|termination|charges|punishment)(?! for (?:the )?(?:customers|users|availability|latency|performance))',
    note: 'will face serious consequences',
  },
  {
    match:
      '(?:means|mean|lead to|leads to|result in|results in|be met with|met with|followed by|grounds for|risk|risks|threat of|threatened with|on pain of) (?:instant |immediate |his |her |their |a |an ){0,2}(?:dismissal|termination of (?:employment|contract)|disciplinary|demotion|a reprimand|suspension from|sanctions|loss of (?:access|privileges|bonus|rights))',
    note: 'a second incident means dismissal',
  },
  {
    match: 'zero(?: |-| - )tolerance',
    note: 'zero tolerance',
  },
  {
    match:
      '<who><pp> (?:is|are|was|were|will be|has been|have been)? ?no longer (?:have|has|had|be |allowed|permitted|trusted|authori[sz]ed|entitled|a|an|part|on|in|hold|holds)(?: [^ .;]+){0,10}? (?:after (?:what|this|that|the incident|his|her|their|causing|the outage)|because of|as a (?:consequence|result|punishment)|until (?:further|he|she|they)|following (?:this|the|his|her))',
    note: 'no longer has permission after what happened',
  },
  {
    match:
      '(?:removed|removal|taken|dropped|excluded|banned|barred|suspended|kicked|stood down|stepped down|pulled|moved) (?:from|off|out of) (?:the |our |any |all |his |her |their )?(?:[^ .;]+ ){0,3}?(?:rota|roster|rotation|team|project|shift|duties|responsibilities|approvers|deploys?|on-call|on call|production duties)(?= (?:[.,;]|for|until|after|because|as|following|and|with|pending) )',
    note: 'taken off production duties',
  },
  {
    match: `<who><pp> (?:will|shall|must|has to|have to|had to|is to|are to|should|was made to|were made to|needs to|need to)(?: now| all| also| each| therefore| have to){0,3} (?:sign (?:a|an|the|that|his|her|their) ?(?:declaration|statement|acknowledge?ment|form|undertaking|pledge|policy|procedure|runbook|he|she|they)|acknowledge in writing|confirm in writing|apologi[sz]e|write (?:an? )?(?:apology|essay|letter|statement)|answer for|explain (?:himself|herself|themselves|to (?:the )?(?:management|board|cto|ceo))|justify (?:himself|herself|themselves|his|her|their)|pay for (?:this|it|the (?:damage|loss|mistake|repair|outage|error)|his|her)|pay back|reimburse|compensate|bear the cost|take the blame|own up)`,
    note: 'has to sign a declaration, has to answer for it',
  },
  {
    match: `<who><pp><yes> (?:receives?|received|gets?|got|given|was given|were given|will receive|will get|will be given|is given|needs?|requires?|is getting|is receiving|undergoes|underwent|is undergoing|attended|attends|is attending) (?:some |a |an |one |another |more |extra |further |additional |remedial |intensive |individual |mandatory |refresher |targeted |personal |close |closer ){1,4}(?:coaching|training|re-?training|counselling|counseling|supervision|guidance|instruction|course|lesson|lessons|talk|lecture|talking-to|tutoring)(?! (?:material|budget|room|environment))`,
    note: 'received additional coaching',
  },
  {
    match: `(?:retrain|re-train|retraining|re-training|refresher (?:course|training|session|lesson)s?|remedial (?:course|training|session|coaching|lesson)s?|re-?education|re-?certification)(?: course| session| sessions)? (?:is|are|was|were|has|have|will|must|should|for|of|on|in|of the|booked|scheduled|planned|arranged|mandatory)(?: [^ .;]+){0,8}? [^ ]+#[nrp]`,
    note: 'a refresher course was booked for the crew',
  },
  {
    match:
      '(?:no more|no further) (?:production access|deploy(?:ment)?s?|deploy rights|access|root|admin rights|on-call) (?:for|by|to) (?:<them>|interns?|juniors?|contractors?|trainees?)',
    note: 'no more production access for juniors',
  },
];
