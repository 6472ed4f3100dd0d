import type { Phrase } from '../../language-rule.ts';

const HAVE = "(?:have|'ve|of)";

/** Hindsight that judges: the right thing to do, the chances had, what a better person would have done. */
export const HINDSIGHT: readonly Phrase[] = [
  {
    match: `<who><pp><adv> (?:might|may|could|would)<adv> ${HAVE}<adv> (?:spared|saved|asked|[a-z]+ed|seen|known|caught|found|thought|told|kept|done|made|taken|read|run)(?: [^ .;!?]+){1,12}? (?:by (?:simply |just |first |merely |only )?[a-z]+ing|simply by|merely by|in (?:time|seconds|minutes|no time)|with (?:a|one|some|a little|just) |in the first place|beforehand|long before|much (?:earlier|sooner)|right away|straight away|at once|instead(?= [.,;]))`,
    note: 'might have spared us the night by asking first',
  },
  {
    match: `(?:should|ought)(?: not| never|n't| not to| never to)? ${HAVE} (?:taken|needed|required|cost) <them>`,
    note: 'it should not have taken the team two hours',
  },
  {
    match: `<who><pp> (?:had (?:only|but) to|only had to|only needed to|needed only to|just had to|simply had to|had merely to|merely had to)(?! (?:wait|restart|retry|change one) )`,
    note: 'had only to look',
  },
  {
    match: `(?:earlier|sooner|faster|quicker|prompter|timelier|swifter|proper|better) (?:action|intervention|escalation|reaction|response|decision|communication|notice|call|page|rollback|involvement) (?:[^ .;]+ ){0,5}?(?:by|from|of|on the part of) <them>(?: [^ .;!?]+){0,4}? (?:would|could|might)(?: not)? ${HAVE}`,
    note: 'earlier escalation by the team would have',
  },
  {
    match: `<who>(?: [^ .;!?]+){0,14}? (?:and|but|yet|although|though|as|which|,) (?:<who> |he |she |they |it )?(?:[a-z]+ly )?(?:should|ought to|could|might)(?: not| never| easily| well)? have(?= [.,;!?] )`,
    note: 'which he did not do, and should have',
  },
  {
    match: `(?:right|best|better|safer|safest|sensible|obvious|correct|safe|proper|smart|smarter|wise|wiser|natural|prudent|responsible|easy|simple|logical|only sane) (?:thing|move|choice|course|call|option|decision|reaction|response|approach|step|way|path|idea|answer|order|action|solution|moment|time|place)(?: [^ .;!?]+){0,8}? (?:would|might|should|could)(?: surely| clearly| probably| obviously)? ${HAVE} been`,
    note: 'the right thing for somebody to do would have been to stop',
  },
  {
    match: `would ${HAVE} been (?:so much |much |far |a lot |a good idea |sufficient |enough |to |best |better |wise |wiser |safer |simpler |easier |sensible |prudent |preferable |advisable |in order |appropriate ){1,3}(?:to |if <who>|for <them> to |had <who>)`,
    note: 'it would have been best to',
  },
  {
    match: `<who><pp><yes> (?:had|was given|were given|got) (?:every|ample|plenty of|more than enough|enough|sufficient|all the|several|many|two|three|numerous|repeated) (?:[a-z]+ )?(?:opportunity|opportunities|chance|chances|occasion|occasions|reason|time|information|warnings?|data|signs|evidence) (?:to|for|needed|required|and (?:yet|still))`,
    note: 'had every opportunity to stop it',
  },
  {
    match: `<who>(?: [^ .;!?]+){0,6}? (?:was|were) (?:supposed|meant|expected|obliged|required) to have<done>`,
    note: 'was supposed to have informed',
  },
  {
    match: `(?:more|less|better|slightly more|somewhat|an) (?:experienced|careful|attentive|senior|seasoned|diligent|competent|skilled|qualified|vigilant|thorough|cautious|capable|knowledgeable|disciplined|expert|patient|curious|trained|rested) (?:[a-z-]+ )?<who> (?:would|could|might)(?: not| never| surely| certainly| easily| probably| have)? (?:have|'ve)`,
    note: 'a more experienced operator would have stopped it',
  },
  {
    match: `(?:with|given) (?:a |an |some |just |only ){0,2}(?:little |bit |bit of |touch |modicum |minimum |minimal |more |greater |better |closer |proper |earlier |due |basic ){1,2}?(?:of )?(?:more |greater |better |common )?(?:diligence|care|attention|thought|foresight|planning|preparation|discipline|caution|communication|patience|sense|vigilance|coordination|curiosity|effort|forethought|rigou?r|testing|experience|imagination|supervision|oversight)(?: [^ .;!?]+){0,8}? (?:would|could|might|need)(?: not| never)? (?:have|'ve)`,
    note: 'with a little more diligence',
  },
  {
    match: `(?:in hindsight|in retrospect|with hindsight|looking back|with the benefit of hindsight|retrospectively) ,? ?(?:it |this |that |the |a |an |our |we#r |i#r )?(?:[^ .;!?]+ ){0,8}?(?:was|were|is|would have been|should have been|should|could|looks?|seems?) (?:[a-z]+ly )?(?:a mistake|an error|wrong|obvious|the wrong|a bad|a poor|foolish|unwise|clear|not|have|premature|naive|better|the right|too|inevitable)`,
    note: 'in hindsight it was a mistake',
  },
  {
    match: `would(?: not| only| just| barely)? ${HAVE} (?:[a-z]+ly |only |just )?(?:taken|needed|cost|required|been)(?: (?:[^ .;#]+ ){0,3}?[^ ]+#[nr])? (?:only |just |no more than |less than |all of |a mere )?(?:[a-z0-9-]+ ){0,2}?(?:seconds?|minutes?|hours?|moments?|glance|look|e-?mail|call|message|question|command|line|click)(?: of [a-z]+(?: [a-z]+)?)? to (?:[a-z-]+)`,
    note: 'it would have taken the team five minutes to verify it',
  },
  {
    match: `<who><pp><adv> (?:would|might|may|could) (?:[a-z]+ly |well |never |not |have |'ve ){1,3}(?:noticed|caught|seen|spotted|realised|realized|known|avoided|prevented|stopped|found out|detected|understood|remembered|asked|thought|escalated|checked|read|verified|paused|waited|hesitated|recognised|recognized|questioned|intervened|acted|reacted|responded)(?: [^ .;!?]+){0,8}? (?:had (?:he|she|they|we|i|it|the|anyone|someone|somebody)|if (?:he|she|they|we|i|only|it|anyone))`,
    note: 'might have noticed the lag had she opened the panel',
  },
];
