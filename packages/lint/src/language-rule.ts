import type { Span } from '@kintsugi/markdown/structure';
import type { Fix } from './finding.ts';
import type { TextPlace } from './options.ts';
import type { Examples, RuleText } from './rule-text.ts';
import type { Skeleton } from './text/skeleton.ts';

/** A sentence as a language rule sees it. Offsets count within `text`. */
export interface Sentence extends Span {
  /** The running text around it, with what is not prose masked. */
  readonly text: string;
  /** The same as written, nothing masked: what a rewording takes over. */
  readonly source: string;
  readonly skeleton: Skeleton;
  readonly place: TextPlace;
}

/** Where a rule found something in a sentence. */
export interface Match extends Span {
  readonly fixes?: readonly Fix[];
}

/** A way of saying things: a pattern over skeletons (see `pattern.ts`), why it is here, whose words. */
export interface Phrase {
  readonly match: string;
  readonly note: string;
  readonly source?: string;
  /** Of an exception: it speaks for the words it shares with a match, not for the whole sentence. */
  readonly near?: true;
}

/** A rule on language. It reads one sentence at a time and reports at most one finding in it. */
export interface LanguageRule extends RuleText {
  readonly id: `language/${string}`;
  readonly examples: Examples;
  readonly find: (sentence: Sentence) => Match | null;
}
