/** Colours of carets and names: each dark enough for white letters (4.5 to 1 and more). */
const PEER_COLOURS = ['#8f3917', '#35604a', '#3f5569', '#6b4272', '#815609', '#0f5d6b'] as const;

/** The same person has the same colour everywhere. */
export function peerColour(id: string): string {
  const sum = [...id].reduce(
    (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  );
  return PEER_COLOURS[sum % PEER_COLOURS.length] ?? PEER_COLOURS[0];
}
