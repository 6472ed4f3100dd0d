/** A stretch of an excerpt, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Parts an excerpt at its marks: hits stand between ⟦ and ⟧. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(⟦[^⟧]*⟧)/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('⟦') && part.endsWith('⟧')
        ? { text: part.slice(1, -1), hit: true }
        : { text: part, hit: false },
    );
}
