import type { Phrase } from '../../language-rule.ts';

/** What somebody may be named as the author of. */
const WORK =
  '(?:changes?|commits?|patch(?:es)?|deploy(?:ment)?s?|merges?|pr|prs|pull requests?|merge requests?|edits?|push(?:es)?|releases?|scripts?|quer(?:y|ies)|migrations?|configs?|configuration|code|refactoring|refactor|fix|fixes|hotfix|update|updates|upgrade|rollout|command|commands|job|jobs|notebook|branch|rule|rules|setting|settings|typo|action|actions|decision|work|upload|import|experiment|test|cleanup|playbook|template|policy|manifest|cron job|deletion|restart|reboot|rebase|tweak|file|feature|one-liner|workaround|run|push)';
const HARMED =
  '(?:introduced|caused|broke|broken|triggered|deleted|removed|dropped|crashed|took down|taken down|brought down|(?:took|knocked)(?: [^ .;]+){1,4}? (?:down|offline|out)|led to|resulted in|corrupted|leaked|exposed|wiped|overwrote|overwritten|locked|blocked|disabled|killed|flooded|overloaded|erased|reset|started (?:the|this)|set off|(?:was|is|were) (?:(?:the|a) (?:[a-z]+ )?(?:cause|trigger|culprit|reason)|to blame|responsible for|behind)|contained (?:the|a|an) (?:bug|error|typo|mistake|wrong)|cut|severed|emptied|doubled|tripled|bricked|swallowed|filled|saturated|exhausted|starved|slowed|stalled)';
const TRACED =
  '(?:traced|trace|tracked|tracks|traces|attributed|attributable|ascribed|due|owing|thanks|blamed on|pinned on|linked|goes back|went back|dates back|caused by|triggered by|introduced by|introduced in|introduced with|because of|result of|down to|came from|comes from|stems from|stemmed from|originated (?:in|with|from)|explained by|(?:cause|reason|culprit|trigger|source)(?: (?:of|for|behind) [^ .;]+(?: [^ .;]+){0,4}?)? (?:was|is|:|were))';

/** A name as the author of what failed. */
export const AUTHORS: readonly Phrase[] = [
  {
    match: `(?:mis[a-z]+ed|mistyped|broken|overwritten|unplugged|disconnected|leaked|deleted|dropped|wiped|erased|corrupted|bricked|forgotten|overlooked|ignored|neglected|skipped|bypassed|mixed up|confused|hard-?coded|taken down|brought down|knocked (?:out|over|offline)|left (?:open|unlocked|running|exposed|enabled|disabled|unattended|behind)|(?:wrongly|incorrectly|accidentally|mistakenly|inadvertently|erroneously|prematurely|carelessly|hastily) [a-z]+) (?:[a-z]+ )?by <name>`,
    note: 'was misconfigured by somebody',
  },
  {
    match: `${WORK} (?:that was |which was )?(?:made |pushed |merged |written |run |done |deployed |committed |authored |approved |applied |started |issued |prepared |submitted |uploaded )?(?:[a-z]+ly )?(?:by|from|of) <name>(?: [^ .;!?]+){0,6}? ${HARMED}`,
    note: 'a change by somebody introduced the leak',
  },
  {
    match: `${TRACED}(?: back)?(?: to)?(?: [^ .;!?]+){0,4}? [^ ]+'s#n (?!(?:fix|revert|rollback|report|analysis|help|suggestion|investigation|quick|observation) )`,
    note: "traced back to somebody's manual edit",
  },
  {
    match: `[^ ]+'s#n(?: [^ .,;:!?]+){0,3}? ${WORK}(?: (?:to|in|on|of|for|from|at|with) [^ .,;:!?]+(?: [^ .,;:!?]+){0,5}?)? (?:had |has |also |then |thus |silently |accidentally |inadvertently |unexpectedly |immediately |quietly |in turn ){0,2}(?:${HARMED})`,
    note: "somebody's commit broke the page",
  },
  {
    match: `(?:oversight|mistake|error|slip|lapse|typo|blunder|misjudgement|negligence|carelessness|failure|omission|misclick|mix-up|fault|fumble)(?: (?:made|committed))? (?:by|on the part of|of) <name>`,
    note: 'an oversight by somebody',
  },
  {
    match: `<name>(?: [^ .;!?]+){1,6}? §harm(?: [^ .;!?]+){0,4}? (?:production|prod|live|primary|master|main|wrong|shared|customer|root|cluster|database|server|host|workspace|account|environment|namespace|bucket|§code)|<name>(?: [^ .;,!?]+){1,6}? §harm(?: [^ .;!?]+){0,10}? (?:without|instead|by mistake|which|and (?:deleted|dropped|lost|wiped))`,
    note: 'ran a destructive command on the live thing',
  },
  {
    match: `<name>(?: [a-z]+ly| also| then| just| had| simply){0,2} (?:ran|executed|launched|started|applied|typed|pasted|triggered|issued|kicked off|fired|fired off|pushed|deployed|merged|released|used|restored|loaded|imported|tested|tried)(?: [^ .;!?]+){1,8}? (?:against|on|in|to|into|onto|from) (?:the )?(?:wrong|production instead|prod instead|live (?:database|system|cluster|bucket|site|table|account) (?:instead|without|by)|primary instead)`,
    note: 'ran the job against the wrong database',
  },
  {
    match: `<name>(?: [a-z]+ly| also| then| just| had| simply){0,2} (?:misconfigured|mistyped|misread|misclicked|miskeyed|misapplied|misplaced|mislabelled|mislabeled|misunderstood|misjudged|miscalculated|mishandled|mis-[a-z]+|tripped over|unplugged|disconnected|overloaded|exhausted|hard-?coded|leaked|exposed|committed (?:the|a|an|his|her) (?:[a-z]+ ){0,2}?(?:secret|secrets|key|keys|password|token|credentials)|let (?:[^ .;]+ ){1,4}?(?:expire|lapse|slip)|left (?:[^ .;]+ ){1,5}?(?:open|unlocked|running|exposed|enabled|disabled|unattended|muted|unprotected|public|behind)|picked (?:the|a) wrong|chose (?:the|a) wrong|selected (?:the|a) wrong|pressed the wrong|clicked (?:on )?the wrong|entered (?:the|a) wrong|gave (?:the|a) wrong|set (?:[^ .;]+ ){1,5}?(?:too (?:low|high|small|large|short|long)|to zero|wrong|wrongly|incorrectly))(?! (?:a )?(?:bug|vulnerability|flaw)s?)`,
    note: 'misconfigured the gateway, left the port open',
  },
  {
    match: `(?:when|after|because|since|as|once|while) <name>(?: [a-z]+ly| had| was| then){0,2} (?!(?:noticed|reported|fixed|found|reverted|restored|rolled|joined|identified|detected|paged|confirmed|saw|realised|realized|disabled the (?:feature|flag|job)|stopped the) )[a-z]+(?: [^ .;,!?]+){1,10}? , (?:[^ .;]+ ){0,8}?(?:was|were|went|got|became|began|started|failed|crashed|broke|stopped|lost|hung|died|fell|dropped out|rejected)(?: (?:[a-z]+ly )?(?:lost|down|offline|unavailable|deleted|corrupted|dropped|overwritten|exposed|wiped|broken|locked|to (?:fail|crash|time|flap|return|reject|drop)|unreachable|cut|stuck|in|over|with|responding|answering|serving|failing|timing|crashing|[.;]))(?<! (?:was|were|went|got) (?:in|over|with))`,
    note: 'when somebody restarted it, messages were lost',
  },
  {
    match: `(?:root cause|cause|trigger|culprit|reason)(?: [^ .:;]+){0,5}? (?:was|is|:|were)(?: that)? (?:a |an |the |one )?(?:[a-z-]+ ){0,2}?${WORK}(?: [^ .;]+){0,3}? (?:by|from|of) <name>`,
    note: 'the cause was a change by somebody',
  },
  {
    match: `(?:it|that|this) was <name>(?:'s)? (?:who|that|fault|doing|idea|turn|mistake|job|responsibility)(?:#r)?|(?:fault|doing|mistake|negligence) of <name>|<name> (?:is|was|has been) (?:the one |the person#r |the engineer#r |solely |entirely |mainly |mostly )?(?:to blame|at fault|responsible for (?:this|the) (?:[a-z]+ )?(?:outage|incident|failure|mess|breach|bug|loss|mistake|error|disaster|delay|deletion)|behind (?:the|this) (?:outage|incident|failure|bug|change that)|guilty|the culprit|who (?:broke|caused|deleted|did this))`,
    note: 'it was her doing; is to blame',
  },
];
