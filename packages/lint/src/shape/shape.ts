import type { SectionKey, Severity } from '@kintsugi/domain';
import type { Span } from '@kintsugi/markdown/structure';
import type { DocumentPlace } from '../finding.ts';

/** Where a piece of a post-mortem stands: offsets in the file, or in the field that `place` names. */
export interface Where extends Span {
  readonly place: DocumentPlace;
}

/** The moments of an incident that a timeline has to show. */
export type Transition = 'started' | 'detected' | 'mitigated' | 'resolved';

export interface ShapeSection {
  readonly present: boolean;
  readonly empty: boolean;
  /** What stands under the heading, marks and all. */
  readonly text: string;
  readonly where: Where;
}

export interface ShapeRow {
  /** Milliseconds that order rows; null when the time cannot be read. */
  readonly order: number | null;
  readonly text: string;
  readonly timed: boolean;
  readonly zoned: boolean;
  readonly where: Where;
}

export interface ShapeCause {
  readonly text: string;
  /** How deep it stands below the first of its chain: 0 for that one. */
  readonly depth: number;
  /** True for what set it off, when nothing beside it explains more. */
  readonly trigger: boolean;
  /** True when nothing stands below it: the end of its chain. */
  readonly last: boolean;
  readonly where: Where;
}

export interface ShapeAction {
  readonly text: string;
  readonly owner: string | null;
  /** `date` is null when it is no day of the calendar. */
  readonly due: { readonly text: string; readonly date: string | null } | null;
  readonly done: boolean;
  /** What it feeds into (runbook, monitoring …), where the post-mortem says so. */
  readonly feeds: string | null;
  readonly where: Where;
  readonly ownerWhere: Where;
  readonly dueWhere: Where;
}

/** A post-mortem as the structure rules see it, whether it is a Markdown file or structured data. */
export interface Shape {
  readonly sections: Readonly<Record<SectionKey, ShapeSection>>;
  readonly summary: { readonly text: string; readonly where: Where } | null;
  readonly rows: readonly ShapeRow[];
  /** True when the post-mortem names its day or start outside of the summary. */
  readonly dated: boolean;
  /** Key transitions that something other than the text of a row tells: a fact, a marked row. */
  readonly told: ReadonlySet<Transition>;
  readonly causes: readonly ShapeCause[];
  readonly actions: readonly ShapeAction[];
  readonly noActionsReason: boolean;
  /** True when the impact says how long it lasted. */
  readonly hasDuration: boolean;
  readonly severity: Severity | null;
  /** Milliseconds since 1970. */
  readonly resolvedAt: number | null;
  readonly writtenAt: { readonly at: number; readonly where: Where } | null;
  readonly publishedAt: number | null;
  readonly reviewed: boolean;
  /** The start of the document, for what stands nowhere. */
  readonly top: Where;
}
