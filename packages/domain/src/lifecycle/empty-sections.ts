import {
  type ProseName,
  proseFieldsOf,
  SECTIONS,
  type SectionName,
} from '../postmortem/section-names.ts';

type Prose = Readonly<Record<ProseName, string>>;

/** What tells whether each section says something. */
interface Written {
  readonly prose: Prose;
  readonly timelineEntries: number;
  readonly causes: number;
  readonly actions: readonly unknown[];
  readonly noActionsReason: string | null;
}

const written = (prose: Prose, section: SectionName): boolean =>
  proseFieldsOf(section).some((field) => prose[field.key].trim() !== '');

/** Sections (of those that hold prose or causes) that say nothing yet. */
export function emptySections(state: Written): SectionName[] {
  const filled: Record<SectionName, boolean> = {
    summary: state.prose.summary.trim() !== '',
    timeline: state.timelineEntries > 0,
    impact: written(state.prose, 'impact'),
    rootCauses: state.causes > 0 || written(state.prose, 'rootCauses'),
    wentWell: written(state.prose, 'wentWell'),
    improve: written(state.prose, 'improve'),
    actions: state.actions.length > 0 || state.noActionsReason !== null,
  };
  return SECTIONS.filter((key) => !filled[key]);
}
