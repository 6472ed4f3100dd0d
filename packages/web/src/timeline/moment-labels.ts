/** A moment's mark before its label is placed. */
export interface Mark {
  readonly name: string;
  readonly x: number;
}

/** A label of one mark, or of several that stand at the same place. */
export interface MomentLabel extends Mark {
  readonly row: number;
  /** The words stand left of the line, where there is no room on its right. */
  readonly flipped: boolean;
}

/** Width of a letter of the labels, and the least distance between two. */
const LETTER = 6.2;
const SPACE = 8;
/** Marks nearer than this share one label. */
const SAME = 3;

/** Places the labels of marks so that none covers another: in rows, joined where they coincide. */
export function placeLabels(marks: readonly Mark[], width: number): MomentLabel[] {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.x - b.x)) {
    const last = joined.at(-1);
    if (last && mark.x - last.x < SAME)
      joined[joined.length - 1] = { x: last.x, name: `${last.name}, ${mark.name.toLowerCase()}` };
    else joined.push(mark);
  }
  const ends: number[] = [];
  return joined.map(({ name, x }) => {
    const length = name.length * LETTER + SPACE;
    const flipped = x + length > width;
    const start = flipped ? x - length : x;
    const free = ends.findIndex((end) => end <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = start + length;
    return { name, x, row, flipped };
  });
}
