/** The first letters of the first and last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ([...first][0] ?? '?').concat([...last][0] ?? '').toUpperCase();
}

const TONES = [
  'bg-gold-wash text-gold',
  'bg-slate-wash text-slate',
  'bg-sage-wash text-sage',
  'bg-plum-wash text-plum',
  'bg-clay-wash text-clay',
] as const;

const toneOf = (name: string): string =>
  TONES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES.length] ??
  TONES[0];

/** A person as a disc with initials; the name stands beside it, so it is decoration. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-7 shrink-0 items-center justify-center rounded-full text-[0.6875rem] font-semibold ${toneOf(name)}`}
    >
      {initials(name)}
    </span>
  );
}
