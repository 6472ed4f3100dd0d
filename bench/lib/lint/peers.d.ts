declare module 'write-good' {
  export default function writeGood(
    text: string,
  ): { readonly index: number; readonly offset: number; readonly reason: string }[];
}

declare module 'textlint-rule-alex' {
  import type { TextlintRuleModule } from '@textlint/types';

  const compiled: { readonly default: TextlintRuleModule };
  export default compiled;
}

declare module 'textlint-rule-write-good' {
  import type { TextlintRuleModule } from '@textlint/types';

  const compiled: { readonly default: TextlintRuleModule };
  export default compiled;
}
