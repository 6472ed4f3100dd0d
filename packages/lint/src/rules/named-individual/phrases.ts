import type { Phrase } from '../../language-rule.ts';

const ADVERBS =
  '(?: (?:[a-z]+ly|just|still|even|again|once|first|then|also|simply|had|has|have|was|then|never|not|,)){0,6}';
/** What a person does when something fails. */
const FAILING =
  '(?:forgot|forgets|neglected|ignored|disregarded|overlooked|botched|bungled|mishandled|mismanaged|rushed|dismissed|fumbled|messed|screwed|blundered|fat-fingered|skipped|bypassed|broke|breaks|crashed|corrupted|overwrote|wiped|destroyed|leaked|exposed|lost|misconfigured|mistyped|mistook|misread|misunderstood|confused|mixed|force-pushed|hard-coded|hardcoded|failed to|violated|botched|nuked|clobbered|trashed|bricked|blew|sabotaged|tripped|unplugged|kicked|spilled|disabled|violates|caused|triggered the (?:outage|incident|failure|leak|loss|crash)|made (?:a|the|an)(?: [a-z]+){0,2} (?:mistake|error|slip|typo|blunder)|let (?:the|a) [a-z]+ (?:expire|lapse|slip))';
const FLAW =
  '(?:wrong|wrongly|incorrect|incorrectly|mistakenly|accidentally|inadvertently|erroneously|unintentionally|carelessly|recklessly|lazily|irresponsibly|negligently|by mistake|by accident|in error|in a hurry|without (?:checking|asking|thinking|reading|looking|testing|verifying|telling|waiting|reviewing|consulting|informing|notifying|announcing|confirming|following|validating|considering|review|approval|permission|being|any|a|notice|warning)|instead of|rather than waiting|out of sheer [a-z]+|too early|too soon|too late|too quickly)';
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

/** Acts that are no repair, and what they led to. */
const ACT =
  '(?:deployed|released|merged|pushed|ran|applied|upgraded|changed|edited|modified|flipped|switched|enabled|disabled|turned|set|moved|renamed|scaled|removed|restarted|rebooted|installed|configured|updated|created|added|committed|shipped|opened|closed|stopped|started|rotated|revoked|migrated|replaced|cleaned|tested|used|uploaded|copied|imported|typed|pasted|entered|executed|triggered|approved|rolled out)';
const HARMING =
  '(?:broke|breaking|caused|causing|crashed|crashing|locked|locking|led to|leading to|resulted in|resulting in|triggered|triggering|took|taking|brought|bringing|knocked|knocking|overloaded|overloading|dropped|dropping|exposed|exposing|deleted|deleting|wiped|wiping|corrupted|corrupting|blocked|blocking|killed|killing)';

export const PHRASES: readonly Phrase[] = [
  {
    match: `<name><yes> (?:deleted|dropped|truncated|wiped|erased|purged|destroyed|overwrote|nuked)(?! (?:it|them|his|her|all the stray|(?:the )?(?:malicious|rogue|bad|stale|stray|offending|unused|temporary|attacker|old|broken|corrupt|bogus|duplicate)) )`,
    note: 'a name before a destructive act',
  },
  {
    match: `<name>${ADVERBS} ${ACT}(?: [^ .;!?]+){1,10}? (?:, (?:and )?(?:which |this |that )?|and (?:so |thus |thereby )?)${HARMING}`,
    note: 'a name before an act and the harm that came of it',
  },
  {
    match: `<name>${ADVERBS} (?:deployed|released|merged|pushed|shipped|committed|wrote|approved|applied|ran|created|introduced|published|added|installed|imported|uploaded|executed|rolled out|made)(?: [^ .;!?,]+){1,6}? (?:that|which) (?:[a-z]+ly )?(?:broke|caused|crashed|locked|led to|resulted in|triggered|took|brought|knocked|overloaded|dropped|exposed|deleted|wiped|corrupted|blocked|killed)`,
    note: 'deployed the release that broke authentication',
  },
  {
    match: `<name>${ADVERBS} (?:pushed|merged|deployed|released|approved|committed|wrote|shipped|uploaded|applied|entered|sent|published|created|configured|signed|accepted|ran|used|selected|picked|chose|typed|pasted|installed|promoted|rolled out|put|left) (?:a |an |the |his |her |some |that |this )?(?:[a-z-]+ )?(?:broken|bad|faulty|buggy|wrong|malformed|corrupt|corrupted|untested|unreviewed|incomplete|invalid|outdated|defective|flawed|risky|dangerous|incorrect|vulnerable|insecure|stale|poisoned|oversized|offending|default password)`,
    note: 'pushed a broken config',
  },
  {
    match: `<name>${ADVERBS} ${ACT}(?: [^ .;!?]+){1,10}? (?:, (?:and |so )?|and )(?:so |then |thus |as a result )?(?:[^ .;,]+ ){0,4}?(?:was|were|went|got|became|had been|is|are) (?:lost|gone|down|offline|unavailable|deleted|dropped|broken|wiped|locked|exposed|unreachable|corrupted|stuck|dead)`,
    note: 'turned off the replica, and so the data was gone',
  },
  {
    match: `[^ ]+'s#n(?: [^ .,;:!?]+){1,7}? (?:(?:had |has )?(?:caused|broke|crashed|locked|triggered|brought down|took down|overloaded|corrupted|dropped|exposed|leaked|wiped|blocked|introduced)|led to|resulted in|(?:was|is) (?:the|a) (?:root )?(?:cause|reason|culprit|trigger))`,
    note: "Deepak's change caused the errors",
  },
  {
    match:
      '(?:goes back to|traced (?:back )?to|comes from|came from|stems from|stemmed from|due to|caused by|because of|result of|down to|attributed to|originated (?:in|from|with))(?: [^ .,;]+){1,7}? (?:that |which )?<name> (?:had )?(?:[a-z]+ly )?(?:[a-z-]+ed|left|set|put|made|wrote|ran|built|chose|forgot|gave|took|sent|began)',
    note: 'goes back to a setting that somebody switched on',
  },
  {
    match:
      '(?:when|because|after|once|since) <name><far> , (?:[^ .]+ ){0,6}?(?:was|were|went|got|became|had been) (?:[a-z]+ly )?(?:lost|down|offline|unavailable|deleted|corrupted|dropped|overwritten|exposed|wiped|broken|locked out)',
    note: 'when Pavel restarted it, sessions were lost',
  },
  {
    match: `<name><far> and(?: then)? (?:${FAILING}|took (?:it|everything|the [a-z]+) down)`,
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
      '(?:root cause|root causes|cause|reason|trigger|culprit|blame|guilty|at fault)(?: of (?:the |this )?[^ .,:;]+)?(?: (?:was|is)(?: that)?| :) <name>(?! (?:noticed|reported|fixed|found|reverted) )',
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
      '(?:began|begins|started|happened|occurred|arose|caused|triggered|broke|failed|down)(?: [^ .;]+){0,3}? (?:when|because|after|as|since|once) <name>(?! [^ ]+#n)(?! (?:noticed|reported|fixed|found|detected|discovered|spotted|raised|flagged|identified|restored|rolled back|reverted|joined|paged|was|had|saw|asked|called|told|received) )',
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
      '(?:culprit|offender|person(?:#r)? responsible|responsible (?:person|engineer|developer|operator|party)|guilty party)(?:#r)? (?:is|was|:) <name>',
    note: 'the culprit is',
  },
];

/** Acts of those who report, fix and thank; hosts and tools. */
export const EXCEPTIONS: readonly Phrase[] = [
  {
    match:
      '(?:errors|traffic|latency|service|alerts|requests|queue|load|logins|checkout|site|failures|everything|it|things) (?:[a-z]+ly )?(?:stopped|recovered|returned to normal|went back|came back|subsided|cleared|dropped (?:to|back)|was restored|were restored|stabilised|stabilized)|(?:to|in order to) (?:stop|mitigate|restore|recover|contain|limit|reduce|relieve|stem|unblock|free up|make room)',
    note: 'an act that helped',
  },
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
