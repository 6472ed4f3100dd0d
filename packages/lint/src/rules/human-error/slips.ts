import type { Phrase } from '../../language-rule.ts';

/** What followed, with or without a comma before it. */
const THEN =
  '(?:,? ?(?:which|that|this|and(?: so| thus| thereby| this| that)?|so) (?:[a-z]+ly )?(?:caused|broke|led|took|brought|triggered|made|meant|crashed|knocked|locked|left|resulted|dropped|removed|wiped|stopped|killed|disabled|blocked|exposed|overloaded|emptied|deleted|cleared|cut|sent|started|restarted|rebooted|flooded|erased|corrupted|overwrote|revoked|shut|severed|released|published|cancelled|canceled|lost)|,? ?(?:causing|leading to|resulting in|triggering|breaking|bringing|taking|knocking|locking|leaving|dropping|wiping|exposing|disabling|blocking|stopping|emptying|deleting|cutting|erasing|severing)|,? (?:and|so|whereupon|after which|at which point|upon which) (?:the |our |all |every |its |both |two |a |an |everything |nothing )(?:[^ .;]+ ){0,4}?(?:lost|went|was|were|failed|crashed|stopped|broke|became|dropped|could|filled|ran|vanished|disappeared|hung|died|fell|collapsed|restarted|rebooted|got))';
const ACCIDENT =
  '(?:accidentally|mistakenly|inadvertently|erroneously|unintentionally|unknowingly|unwittingly|wrongly|incorrectly|absent-mindedly|by mistake|by accident|in error)';
const WRONG =
  '(?:wrong|incorrect|invalid|mistyped|mis-typed|misspelled|misspelt|erroneous|mistaken|bad|outdated|transposed|swapped|duplicate|extra|missing|misplaced|stray)';
const ENTERED =
  '(?:clicked|pressed|typed|entered|selected|chosen|picked|pasted|copied|run|executed|applied|used|pulled|unplugged|plugged|set|put|sent|uploaded|deleted|removed|submitted|given|supplied|specified|issued|hit|pushed|flipped|turned|cut|connected|disconnected|swapped|inserted|keyed in|typed in|ticked|checked|added|written|passed)';
const BLAMED =
  '(?:root cause|cause|reason|trigger|culprit|source|origin|explanation|problem|issue|story)(?: (?:for|of|behind) [^ .;:]+(?: [^ .;:]+){0,5}?)? (?:was|is|turned out to be|proved to be|lies in|lay in|:)';

/** Slips of people told with what came of them. */
export const SLIPS: readonly Phrase[] = [
  {
    match: `<who><pp>(?: (?!to |should |could |can |may |might )[^ .,;:!?]+){0,4}? (?:mis(?:typ|read|click|configur|label|key|took|underst|calculat|judg|spell|plac|interpret|enter|rout|appl)[a-z]*|mixed up|confused|transposed|swapped|fat-fingered|forgot|overlooked)(?: [^ .;!?]+){1,14}?${THEN}`,
    note: 'mistyped a number and cut off the warehouse',
  },
  {
    match:
      '(?:deletion|removal|change|restart|shutdown|push|deploy|deployment|merge|release|click|it|this|that|outage|incident|loss|act|action)(?: [^ .;:]+){0,4}? (?:was|were|is) (?:just |purely |simply |merely |only |entirely )?(?:an (?:honest |unfortunate |innocent |unlucky |simple )?(?:accident|oversight|slip)|a (?:genuine |pure |mere |simple |honest |silly |stupid |freak )?(?:accident|mistake|slip|oversight|slip-up|blunder|typo)|accidental|unintentional|inadvertent)(?= (?:[.,;:]|by|of|from|on|in|during) )',
    note: 'the deletion was an accident',
  },
  {
    match: `<who><pp>(?: [^ .,;:]+){0,2}? ${ACCIDENT}(?: [^ .;!?]+){1,14}?${THEN}`,
    note: 'accidentally removed the live one and the database stopped',
  },
  {
    match: `(?:a|the|an|one|some) (?:[a-z]+ )?${WRONG} [^ .,;]+(?: [^ .,;#]+){0,3}? (?:was|were|had been|has been|got|being)(?: [a-z]+ly)? ${ENTERED}(?: [^ .,;#]+){0,4}? by <them>(?: [^ .;!?,]+){0,6}?${THEN}`,
    note: 'the wrong button was clicked by an agent, which emptied the queue',
  },
  {
    match: `<who><pp>(?: (?!to |should |could |can |may |might )[^ .,;:!?]+){0,6}? (?:the|a|an|one|some) (?:[a-z]+ )?${WRONG.replace('|bad|outdated', '')} [^ .;!?]+(?: [^ .;!?]+){0,8}?${THEN}`,
    note: 'typed a mistyped name, and the job died',
  },
  {
    match:
      '(?:miscommunication|mis-communication|misunderstanding|mix-up|confusion|communication breakdown|breakdown in communication|lack of communication|crossed wires) (?:between|among|amongst|within|on the part of|by|from) <them>(?: [^ .;!?]+){0,8}? (?:led|resulted|caused|meant|made|left|ended|brought|triggered|was (?:the|a|one|to)|were|is (?:the|a))|(?:due to|because of|owing to|caused by|result of|down to|thanks to) (?:a |an |some |the )?(?:[a-z]+ )?(?:miscommunication|mis-communication|misunderstanding|mix-up|communication breakdown|breakdown in communication|lack of communication) (?:between|among|amongst|within|on the part of|by|from) <them>',
    note: 'a misunderstanding between two engineers resulted in',
  },
  {
    match: `${BLAMED} (?:that )?(?:simply |just |only |probably |most likely )?(?:a |an |the |one |some )?(?:[a-z-]+ ){0,2}?(?:${WRONG}|slip|typo|mistake|mistyping|mishap|oversight|misclick|misconfiguration|misreading|mix-up)(?: [^ .;!?]+){0,7}? (?:by|from|of|on the part of) (?!(?:the |a |an )?(?:customer|user|client)s?#)<them>`,
    note: 'the reason was a wrong command typed by the operator',
  },
  {
    match: `${BLAMED} (?:that )?<them>(?:'s)?<pp> (?:[a-z]+ly )?(?:had |having |who (?:had )?)?(?:mis(?:typ|read|click|configur|label|key|tak|took|underst|calculat|judg|nam|hand|spell|plac|interpret|enter)[a-z]*|unplugg(?:ed|ing)|delet(?:ed|ing) the wrong|confus(?:ed|ing)|mix(?:ed|ing) up|fat-finger[a-z]*|forg[eo]t(?:ting|ten)?|press(?:ed|ing) the|typ(?:ed|ing) the|choos(?:ing) the wrong|pick(?:ed|ing) the wrong|overlook(?:ed|ing)|skipp(?:ed|ing)|neglect(?:ed|ing)|omitt(?:ed|ing)|fail(?:ed|ing) to)`,
    note: 'the cause was an engineer unplugging the uplink',
  },
  {
    match:
      '(?:human|operator|manual|user|personal)(?:#r)? (?:[a-z]+ )?(?:factor|factors|fault|misconfiguration|mishap|intervention error|handling error|input error|typing error|slip-up|misstep|mis-step|misstep|fumble|confusion)(?= (?:was|were|is|led|caused|resulted|[.,;:]|by|during|in|on) )',
    note: 'a human misstep led to',
  },
  {
    match: `(?:mishandling|misuse|misapplication|mis-typing|mistyping|misreading|misclick|misconfiguration|misjudgement|misjudgment|misinterpretation|wrong use|wrong handling|incorrect use|incorrect handling|improper handling|faulty handling|accidental (?:deletion|removal|restart|shutdown|push|deploy|deployment|click|merge|press|overwrite)|inadvertent [a-z]+) (?:[^ .;#]+ ){0,8}?(?:by|from|on the part of) (?!(?:the |a |an |our )?(?:customer|user|client|vendor)s?#)<them>`,
    note: 'accidental deletion by an administrator',
  },
  {
    match:
      '(?:incident|outage|failure|loss|error|problem|issue|downtime|breach|leak|disruption|mishap|delay)(?: [^ .;:]+){0,5}? (?:was|is|were|can be|could be|has been|must be) (?:[a-z]+ly )?(?:self-inflicted|man-made|human-made|human-induced|user-induced|operator-induced|attributed to <them>|pinned on <them>|the doing of <them>|the fault of <them>)',
    note: 'was self-inflicted, was man-made',
  },
  {
    match: `<who><pp><yes> (?:made|committed|had made|has made) (?:a|an|the|another|some|several|two|this) (?:[a-z-]+ ){0,2}?(?:error|mistake|slip|typo|blunder|mistakes|errors|slip-up|miscalculation|misjudgement|misjudgment)(?: [^ .;!?]+){0,10}?${THEN}`,
    note: 'made a typo in the mask, and the link went down',
  },
];
