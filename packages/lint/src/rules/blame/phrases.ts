import type { Phrase } from '../../language-rule.ts';

/** What only people do, and only badly. */
const FAILED =
  '(?:forgot|forgets|neglected|neglects|ignored|ignores|ignoring|disregarded|disregards|overlooked|botched|bungled|mishandled|mismanaged|rushed|dismissed|fumbled|flubbed|messed|screwed|goofed|blundered|slacked|dawdled|dithered|procrastinated|panicked|shirked|flouted|bypassed|evaded|breached|violated|defied|refused|abandoned|mucked|cocked|stuffed|bodged|gambled|slept|dozed|loafed|shrugged|meddled|tampered|butchered|concealed|contravened|deceived|disobeyed|ducked|dodged|faked|falsified|flailed|fudged|glossed over|infringed|jeopardised|jeopardized|endangered|lied|mangled|misapplied|misbehaved|misinformed|misrepresented|misused|muddled|obstructed|overreacted|overstepped|reneged|sabotaged|sidestepped|skimped|skived|slipped up|snubbed|squandered|stonewalled|trivialised|trivialized|wrecked|ruined|bulldozed|steamrolled|railroaded|freaked out|lost track|lost sight|lost control|lost the plot|lost patience|gave up|caved in|blew it|cheated|bluffed|boasted|bragged)';
const ADVERBS =
  '(?: (?:[a-z]+ly|just|still|even|again|once|first|then|also|simply|had|has|have|always|keep|keeps|kept|,)){0,6}';
const SAFETY =
  '(?:test|tests|review|reviews|step|steps|check|checks|rehearsal|rehearsals|approval|approvals|validation|checklist|runbook|backup|backups|gate|gates|procedure|procedures|process|training|warning|warnings|verification|inspection|sign-off|interlock|drill|handover|briefing|dry-run|dry run|safeguard|safeguards)';
const NOT =
  "(?:did not|didn't|does not|doesn't|do not|don't|never|has not|hasn't|had not|hadn't|was not|wasn't|were not|weren't|is not|isn't|are not|aren't|could not|couldn't|cannot|can't|would not|wouldn't|not)";

/** The same acts as participles: `ignored by the team`, `having forgotten`. */
const DONE_BADLY =
  '(?:ignored|neglected|overlooked|disregarded|forgotten|dismissed|mishandled|mismanaged|botched|bungled|bypassed|skipped|rushed|abandoned|circumvented|waved through|rubber-stamped|left unattended|left undone|swept under the (?:rug|carpet))';
const DOING_BADLY =
  '(?:forgetting|forgotten|neglecting|neglected|ignoring|ignored|failing|failed|overlooking|overlooked|disregarding|disregarded|skipping|skipped|bypassing|bypassed|bothering|bothered|dismissing|dismissed)';
/** What a team may be told to lack, or to have shown. */
const FAILING =
  '(?:failure|refusal|unwillingness|reluctance|neglect|disregard|indifference|impatience|inaction|ignorance|stubbornness|haste|complacency|lack of (?:care|attention|diligence|discipline|ownership|judgement|judgment|interest|foresight|competence|rigour|rigor|thought|effort|responsibility|professionalism|common sense|urgency|concern))';

export const PHRASES: readonly Phrase[] = [
  {
    match: `<who><pp> ${NOT} even (?!know|notice|realise|realize|have|see|exist|need|be|appear|show)[a-z]+`,
    note: 'did not even look',
  },
  {
    match: `(?:was|were|been|being|is|are|got|get|gets)<yes> ${DONE_BADLY}(?: [^ .,;:]+){0,4}? by <them>`,
    note: 'the warning was ignored by the team',
  },
  {
    match: `<who>(?: (?!that |which |because |when |where |while |so |as |if |it |and |but |who#)[^ .;:!?]+){1,10}? (?:and|but|yet|then|or)<yes> (?:${FAILED}|failed to(?! (?:reproduce|find a|recover|connect|load|log in|start|respond|render)))`,
    note: 'a second verb of the same person: pushed everyone to ship and ignored the objections',
  },
  {
    match: `<whose> (?:[a-z]+ ){0,2}?${FAILING}(?= (?:to|of|for|in|towards?|about|caused|led|made|meant|was|is|[.,;]) )`,
    note: "the team's failure to act",
  },
  {
    match: `${FAILING}(?: to [^ ]+(?: [^ #.,;]+){0,3}?)? (?:(?:by|from|on the part of|within|among|in) <them>|of (?:the |our |a |this |that )(?:[^ #.,;]+ ){0,2}?[^ ]+#[nr])`,
    note: 'a failure of the team to act, lack of care on the part of the crew',
  },
  {
    match: `(?:having|after|by|when|while|in|without|instead of) (?:[a-z]+ly |even )?${DOING_BADLY}(?: [^ .;,]+){0,12}? , <them>|(?<=^ )${DOING_BADLY.replaceAll(/\w+ed\||forgotten\|/g, '')}(?: [^ .;,]+){1,12}? , <them>`,
    note: 'having forgotten to drain it, the administrator',
  },
  { match: `<who><pp>${ADVERBS} ${FAILED}`, note: 'somebody forgot, neglected, ignored, rushed' },
  {
    match: `<who><pp>${ADVERBS} failed to(?! (?:reproduce|find a|recover|connect|load|log in))`,
    note: 'somebody failed to',
  },
  {
    match: `<who><pp>${ADVERBS} (?:skipped|skips|circumvented|short-circuited|waived|omitted)<gap> ${SAFETY}`,
    note: 'somebody skipped a safeguard; leaving out anything else is no blame',
  },
  {
    match: `(?:<who>|<nobody>)<pp><yes> (?:${NOT} )?(?:bother|bothered|bothers|bothering) (?:to|with|about)`,
    note: 'did not bother to',
  },
  {
    match: `<who><pp><yes> ${NOT}<yes> (?:pay|paying|paid)<gap> (?:attention|heed)|<who><pp><yes> paid (?:no|little|scant) (?:attention|heed)`,
    note: 'was not paying attention',
  },
  {
    match: `<who><pp><yes> ${NOT}<yes> (?:care|caring|think|thinking|listen|listening) ?(?:about|to|enough|before|less)?`,
    note: 'did not care, did not think',
  },
];

export const EXCEPTIONS: readonly Phrase[] = [
  {
    match: '(?:not|never|nobody#0|no#0 one#0) (?:is|are|was|were)? ?to blame',
    note: 'nobody is to blame',
  },
  {
    match:
      '(?:told|asked|reminded|instructed|warned|asks?|remind|tell) [^ ]+(?: [^ .;]+){0,8}? without [^ ]+|to (?:stop|avoid|quit) [a-z]+ing(?: [^ .;]+){0,6}? without [^ ]+',
    note: 'told to stop changing it without thinking: an exhortation',
    near: true,
  },
  { match: 'blameless', note: 'speaks about the practice' },
  {
    match: '(?:not|no longer) (?:looking for|about|a question of) (?:culprits?|blame|who)',
    note: 'speaks about the practice',
  },
];
