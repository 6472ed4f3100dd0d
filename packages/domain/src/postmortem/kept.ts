import { z } from 'zod';

/** The anchor of a comment that keeps a finding of the language helper as it is; its text is the reason. */
export const KeptAnchor = z.object({
  kind: z.literal('kept'),
  rule: z.string(),
  /** Kind and key of the place, as `prose:summary`. */
  place: z.string(),
  excerpt: z.string(),
});
export type KeptAnchor = z.infer<typeof KeptAnchor>;

/** Excerpts are compared up to here; the server's are cut. */
const COMPARED = 120;

/** The words of an excerpt, whether they come from an editor or from Markdown. */
const wordsOf = (excerpt: string): string =>
  excerpt
    .replace(/\]\([^)\s]*\)?/g, '')
    .replace(/[*_`~[\]\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, COMPARED);

/** True when somebody keeps this finding: the same rule on the same words in the same place. */
export const isKept = (kept: KeptAnchor, finding: Omit<KeptAnchor, 'kind'>): boolean =>
  kept.rule === finding.rule &&
  kept.place === finding.place &&
  wordsOf(kept.excerpt) === wordsOf(finding.excerpt);
