import type { Phrase } from '../../language-rule.ts';

export const PHRASES: readonly Phrase[] = [
  {
    match: "(?<!(?:not|n't|no|never|as|less|more) )obviously",
    note: 'obviously',
    source: 'issue 4',
  },
  {
    match:
      '(?:it is|it was|was|is) (?:blindingly |painfully |perfectly |quite )?obvious(?! (?:at|to|when|until))',
    note: 'it was obvious',
  },
  {
    match:
      '(?<!(?:not|more|very|as|so|be|is|are|been|being) )clearly (?:was|were|is|are|had|has|did|does|should|could|not|wrong|a|an|the|no|broken|missing|insufficient|forgot|failed|ignored|visible)',
    note: 'clearly, as a judgement; clearly documented is none',
    source: 'issue 4',
  },
  {
    match:
      '(?:was|were|is|are|had) clearly (?:not|wrong|a|an|the|no|broken|missing|insufficient|visible|at fault|incorrect|inadequate|unable|unprepared)',
    note: 'was clearly wrong',
  },
  {
    match:
      "simply (?:forgot|missed|did not|didn't|failed|never|ignored|overlooked|wrong|should|had to)",
    note: 'simply, of what people did',
    source: 'issue 4',
  },
  {
    match: '(?:as|like) (?:anyone|everyone|anybody)(?:#r)? (?:can|could|would) see',
    note: 'as anyone could see',
  },
  {
    match: '(?:needless to say|it goes without saying|without a doubt|undoubtedly)',
    note: 'needless to say',
  },
  { match: '<who><pp> (?:must |should )?surely', note: 'must surely have' },
  {
    match:
      '(?:in hindsight|with (?:the )?(?:benefit of )?hindsight|in retrospect) ,? ?(?:it is |it was |this is |this was )?(?:clear|obvious|plain|evident|<who>)',
    note: 'in hindsight it was clear',
  },
];
