import type { Place } from '../place.ts';

/**
 * Something the person who imports a file is told: what was put where, and what was assumed and why.
 *
 * - `mapped`: a part of the file was recognised and put into a field;
 * - `kept`: a part was not recognised and was kept as text, and where;
 * - `assumed`: something the file does not say was decided, and why;
 * - `differs`: the file contradicts itself;
 * - `unreadable`: something could not be read as what it should be.
 */
export interface ParseNote {
  readonly kind: 'mapped' | 'kept' | 'assumed' | 'differs' | 'unreadable';
  readonly message: string;
  readonly place: Place | null;
}
