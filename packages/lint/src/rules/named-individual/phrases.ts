import type { Phrase } from '../../language-rule.ts';

const ADVERBS =
  '(?: (?:[a-z]+ly|just|still|even|again|once|first|then|also|simply|had|has|have|was|then|never|not|,))*';
/** What a person does when something fails. */
const FAILING =
  '(?:forgot|forgets|neglected|ignored|disregarded|overlooked|botched|bungled|mishandled|mismanaged|rushed|dismissed|fumbled|messed|screwed|blundered|fat-fingered|skipped|bypassed|broke|breaks|crashed|corrupted|overwrote|wiped|destroyed|leaked|exposed|lost|misconfigured|mistyped|mistook|misread|misunderstood|confused|mixed|force-pushed|hard-coded|hardcoded|failed to|violated|botched|nuked|clobbered|trashed|bricked|blew|sabotaged|tripped|unplugged|kicked|spilled|disabled|violates|caused|triggered the (?:outage|incident|failure|leak|loss|crash)|made (?:a|the|an)(?: [a-z]+){0,2} (?:mistake|error|slip|typo|blunder)|let (?:the|a) [a-z]+ (?:expire|lapse|slip))';
const FLAW =
  '(?:wrong|wrongly|incorrect|incorrectly|mistakenly|accidentally|inadvertently|erroneously|unintentionally|carelessly|recklessly|lazily|irresponsibly|negligently|by mistake|by accident|in error|in a hurry|without (?:checking|asking|thinking|reading|looking|testing|verifying|telling|review|approval|permission|being|any|a|notice|warning)|instead of|rather than waiting|out of sheer [a-z]+|too early|too soon|too late|too quickly)';
/** Things that must not happen, as the subject of "was introduced by". */
const HARM =
  '(?:bug|bugs|regression|outage|incident|leak|defect|fault|failure|breach|exposure|problem|issue|mistake|error|errors|vulnerability|crash|misconfiguration|flap|loop|loss|data loss|corruption|flaw|typo|deletion|backdoor|hole|breakage|disruption)';
const MADE =
  '(?:introduced|caused|created|triggered|committed|made|produced|written|merged|pushed|deployed|approved|configured|misconfigured|broken|deleted|removed|destroyed|wiped|overwritten|leaked|exposed|lost|mailed|sent|published|shipped|released|disabled|started|initiated|authored|uploaded|entered|typed|signed off)';
const HARMED =
  '(?:removed|deleted|destroyed|wiped|overwrote|broke|dropped|crashed|corrupted|leaked|exposed|killed|took down|brought down|disabled|opened|blocked|truncated|locked|flooded|tripped)';
const PRECIOUS =
  '(?:production|prod|live|customer|customers|main|master|curated|primary|public|internet|fleet|everyone|all users|payroll)';
const DRAFT =
  '(?:beta|test|staging|draft|debug|unreviewed|untested|experimental|unsigned|unapproved|old|stale|wrong|broken|development|dev)';

export const PHRASES: readonly Phrase[] = [
  {
    match:
      '(?:when|because|after|once|since) <name><far> , (?:[^ .]+ ){0,6}?(?:was|were|went|got|became|had been) (?:[a-z]+ly )?(?:lost|down|offline|unavailable|deleted|corrupted|dropped|overwritten|exposed|wiped|broken|locked out)',
    note: 'when Pavel restarted it, sessions were lost',
  },
  {
    match: `<name><far> and(?: then)? (?:${FAILING.slice(3, -1)}|took (?:it|everything|the [a-z]+) down)`,
    note: 'a second verb of the same person',
  },
  {
    match: `<name>${ADVERBS} (?:deleted|dropped|removed|wiped|truncated|erased|purged|killed|rebooted|unplugged|shut down|stopped)(?: [^ .;]+){0,4}? ${PRECIOUS}`,
    note: 'a name before a destructive act on the live thing',
  },
  {
    match: `<name>${ADVERBS} (?:took|brought|knocked)(?: [^ .;]+){0,4}? (?:down|offline)`,
    note: 'took the cluster down',
  },
  {
    match:
      'it was <name> who#r(?! (?:noticed|reported|fixed|found|saw|detected|spotted|rolled|restored|reverted))',
    note: 'it was Tunde who',
  },
  {
    match:
      '(?:root cause|root causes|cause|reason|culprit|at fault)(?: (?:was|is))?(?: :)? <name>(?= [.,;] )',
    note: 'root cause: Olga',
  },
  { match: `<name>${ADVERBS} ${FAILING}`, note: 'a name before a failing act' },
  {
    match: `<name>${ADVERBS} [^ .,;]+(?: [^ .;!?#]+){0,10}? ${FLAW}`,
    note: 'a name before an act that is called wrong',
  },
  {
    match: `<name> (?:carelessly|recklessly|lazily|irresponsibly|negligently|mistakenly|accidentally|inadvertently|wrongly|incorrectly|erroneously|foolishly|hastily|blindly)`,
    note: 'a name before a judging adverb',
  },
  {
    match:
      "<name><pp><adv> (?:should|ought to|could|would)(?:n't| not)?<adv> (?:have|'ve|never|of)|<name><pp><adv> (?:should've|could've|would've)",
    note: 'a name before should have',
  },
  { match: 'had <name> [^ ]+|if <name> had', note: 'had Xiomara read' },
  {
    match:
      "<name><pp><adv> (?:did not|didn't|never|had not|hadn't|has not|was not|wasn't)<adv> (?:[a-z]+ ){0,2}?(?:bother|bothered|pay|paying|check|checked|checking|test|tested|read|tell|told|ask|asked|notice|noticed|notify|notified|follow|followed|follow up|fix|fixed|verify|verified|run|realise|realize|realised|realized|understand|know|think|look|escalate|escalated|respond|responded|answer|answered|review|reviewed|warn|warned|announce|wait|waited|update|updated|renew|renewed)",
    note: 'a name before what was not done',
  },
  {
    match: `<name>(?:'s)? (?:[a-z-]+ ){0,2}?(?:[a-z-]+) (?:that |which )?(?:[a-z]+ly )?${HARMED}`,
    note: "Tamar's notebook overwrote the table",
  },
  {
    match: `[^ ]+'s#n (?:[a-z-]+ ){0,3}?(?:that |which )?(?:[a-z]+ly )?${HARMED}`,
    note: 'the same',
  },
  {
    match:
      "[^ ]+'s#n (?:[a-z-]+ )?(?:mistake|error|oversight|slip|negligence|carelessness|fault|failure|blunder|typo|inattention|lapse)",
    note: "Baptiste's mistake",
  },
  {
    match: `${HARM}<far> ${MADE}<gap>(?: in| with| through| via)?(?: [^ .;]+){0,4}? by <name>`,
    note: 'the regression was introduced by',
  },
  {
    match: `(?:wrong|bad|broken|permissive|faulty|incorrect|malformed|vulnerable|insecure|stale|buggy|offending|flawed|defective|erroneous|unreviewed|missing|accidental|mistaken)<far> (?:${MADE} )?by <name>`,
    note: 'the wrong list was mailed by',
  },
  {
    match: `${MADE}<gap> by <name><far> (?:${HARMED}|who|whose)`,
    note: 'a script written by somebody removed the bucket',
  },
  {
    match: `(?:${HARMED}|deleted|caused|destroyed|broken|bricked|mailed to the wrong [a-z]+)(?: [^ .;]+){0,3}? by <name>`,
    note: 'destroyed by somebody',
  },
  {
    match:
      '(?:began|begins|started|happened|occurred|arose|caused|triggered|broke|failed|down)(?: [^ .;]+){0,3}? (?:when|because|after|as|since|once) <name> (?!(?:noticed|reported|fixed|found|detected|discovered|spotted|raised|flagged|identified|restored|rolled back|reverted|joined|paged|was paged|was reported))',
    note: 'it began when somebody',
  },
  {
    match:
      '(?:because|because of|due to|owing to|attributable to|caused by|stems from|stemmed from|result of|blame|blamed on|fault of|traced (?:back )?to|thanks to the mistake of) <name>',
    note: 'because of somebody',
  },
  {
    match: `<name>${ADVERBS} [a-z-]+(?: [^ .;]+){0,3}? ${DRAFT}(?: [^ .;]+){0,5}? (?:onto|to|into|in|on|over|against)(?: [^ .;]+){0,3}? ${PRECIOUS}`,
    note: 'a draft put where the live thing is',
  },
  { match: '(?:human|operator|user)(?:#r)? error : <name>', note: 'human error, and whose' },
  {
    match:
      '<name> was (?:inattentive|careless|negligent|lazy|sloppy|reckless|asleep|distracted|at fault|to blame|responsible for the (?:outage|incident|failure|leak|loss|breach))',
    note: 'a name and a judgement',
  },
  {
    match:
      '(?:culprit|offender|person responsible|responsible person|guilty party)(?:#r)? (?:is|was|:) <name>',
    note: 'the culprit is',
  },
];

/** Acts of those who report, fix and thank; hosts and tools. */
export const EXCEPTIONS: readonly Phrase[] = [
  {
    match:
      '(?:thanks to|thank|thanks go to|grateful to|hats off to|kudos to|credit to|owe a thank-you to|special thanks)(?: [^ ]+)? <name>',
    note: 'thanks',
  },
  {
    match:
      '(?:reported|fixed|resolved|found|discovered|detected|noticed|identified|restored|handled|mitigated|facilitated|spotted|diagnosed|reverted|rolled back|owned|led|confirmed|verified|suggested) by <name>',
    note: 'reporters and fixers',
  },
  {
    match:
      '<name>(?: [a-z]+ly)? (?:fixed|fixes|reverted|reverts|restored|restores|rolled|rolls|reported|reports|found|finds|noticed|notices|detected|detects|discovered|discovers|spotted|resolved|resolves|mitigated|mitigates|identified|identifies|cleaned|cleans|confirmed|confirms|published a fix|sent out a fix|will|has taken the action|determines|determined|realises|realizes|realised|realized|concludes|concluded|sees|saw|learns|learned|thinks|thought|believes|suspects|suspected|says|said|asks|asked|suggests|suggested|reviewed|reviews|opens|opened|posts|posted|responded|responds|joins|joined|loops|pings|pinged|poked|investigates|investigated|verifies|verified|checks|checked|begins|completes|completed|deploys the|deployed the revert)',
    note: 'the same, as a subject',
  },
];
