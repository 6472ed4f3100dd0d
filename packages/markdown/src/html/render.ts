export interface RenderOptions {
  /** The level that a heading of level 1 becomes; deeper ones follow, at most 6. Default 3. */
  readonly topHeading?: 1 | 2 | 3 | 4 | 5 | 6;
}

export function renderHtml(_markdown: string, _options: RenderOptions = {}): string {
  throw new Error('Not written yet.');
}
