/** Seeded random numbers, so that every run of the generator writes the same bytes. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number between both ends, ends included. */
  whole(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** A string of `length` characters from `alphabet`. */
  text(length: number, alphabet: string): string;
}

/** Lower-case hexadecimal digits, for commit ids, fingerprints and the like. */
export const HEX = '0123456789abcdef';

/** A generator for one part of the example; its name is its seed, so parts do not disturb each other. */
export function createRandom(name: string): Random {
  let state = seedFrom(name);

  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));

  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new Error('pick needs a list with at least one element');
      return chosen;
    },
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet.charAt(whole(0, alphabet.length - 1))).join(''),
  };
}

// FNV-1a
function seedFrom(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}
