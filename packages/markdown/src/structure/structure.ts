import type { SectionKey } from '@kintsugi/domain';
import type { Block } from '../blocks/block.ts';
import type { Span } from '../place.ts';
import type { PlacedPart } from './parts.ts';
import type { WrittenZone } from './zones.ts';

/** A piece of the file: its offsets, and its text without marks. */
export interface TextAt extends Span {
  readonly text: string;
}

/** A line such as `**Severity:** SEV2`, from front matter, text, a list or a two-column table. */
export interface StructureFact extends Span {
  /** The key in lower case. */
  readonly key: string;
  readonly value: TextAt;
}

/** A row of the timeline as found. */
export interface StructureRow extends Span {
  /** Null when the row has no time that can be read. */
  readonly time: TextAt | null;
  /** Milliseconds since 1970 in UTC (zone applied), or null when the day is not known. */
  readonly at: number | null;
  /** Milliseconds that order rows even where no day is known: days are counted from the first row. */
  readonly order: number | null;
  /** The zone that stands in the row itself. */
  readonly zone: WrittenZone | null;
  readonly event: TextAt;
  readonly actor: TextAt | null;
  /** Cells of further columns, with the name of their column. */
  readonly extra: readonly TextAt[];
}

export interface StructureTimeline {
  readonly rows: readonly StructureRow[];
  /** The zone named for the whole timeline: in its heading, a column or a sentence. */
  readonly zone: WrittenZone | null;
  /** The day taken for rows without a date, `YYYY-MM-DD`, and where it comes from. */
  readonly day: { readonly date: string; readonly source: string } | null;
  /** Blocks of the section that are no rows. */
  readonly rest: readonly Block[];
}

/** An action item as found. */
export interface StructureAction extends Span {
  /** The item it stands below, when that one only names a group. */
  readonly group: TextAt | null;
  readonly text: TextAt;
  readonly owner: TextAt | null;
  /** `date` is null when it is no day of the calendar. */
  readonly due: (TextAt & { readonly date: string | null }) | null;
  readonly priority: TextAt | null;
  readonly link: TextAt | null;
  readonly state: TextAt | null;
  /** Ticked, or its state says so. */
  readonly done: boolean;
}

/** A cause as found: an item or paragraph of the root causes. */
export interface StructureCause extends TextAt {
  readonly depth: number;
}

export interface StructureSection extends Span {
  readonly key: SectionKey;
  readonly heading: Span;
  readonly title: string;
  /** True when nothing stands under the heading. */
  readonly empty: boolean;
  /** The section's parts: its own text first. */
  readonly parts: readonly PlacedPart[];
}

/** The shape of a post-mortem as found in a Markdown file, every piece with its place. */
export interface Structure {
  readonly text: string;
  readonly title: TextAt | null;
  readonly facts: readonly StructureFact[];
  readonly sections: readonly StructureSection[];
  readonly parts: readonly PlacedPart[];
  readonly timeline: StructureTimeline;
  readonly actions: readonly StructureAction[];
  readonly causes: readonly StructureCause[];
}
