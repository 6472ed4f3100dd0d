/** Text with places to fill in, as pieces: a plain piece is a string, a place its hint. */
export type Piece = string | { readonly hint: string };

/** The text as a snippet of the language server protocol, places in order. */
export function toSnippet(pieces: readonly Piece[]): string {
  let places = 0;
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[\\$}]/g, '\\$&');
      places += 1;
      return `\${${places}:${piece.hint.replace(/[\\$}]/g, '\\$&')}}`;
    })
    .join('');
}

/** The text for an editor without snippets: the hints stand there to be written over. */
export const toPlain = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.hint)).join('');
