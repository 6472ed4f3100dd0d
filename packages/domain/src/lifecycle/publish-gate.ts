import { type ActionItem, ADVISED_ACTIONS, orphanLacks } from '../actions/action.ts';
import type { Incident } from '../incident/incident.ts';
import type { ProseTexts } from '../postmortem/document.ts';
import { SECTION_TITLES } from '../postmortem/section-names.ts';
import { emptySections } from './empty-sections.ts';
import { ask, lacking, type Need } from './needs.ts';

export { emptySections } from './empty-sections.ts';

/** What the gates look at: the post-mortem as it stands. */
export interface PostMortemState {
  readonly incident: Incident;
  readonly prose: ProseTexts;
  readonly timelineEntries: number;
  readonly causes: number;
  readonly actions: readonly ActionItem[];
  readonly noActionsReason: string | null;
  /** How many findings of the language helper stand unanswered. */
  readonly languageFindings: number;
  /** How many of them somebody keeps, and said why. */
  readonly keptFindings: number;
  readonly reviewAnswered: boolean;
}

/** The rule of the specification: every action item has an owner and date. No orphan items. */
export function orphanNeeds(
  actions: readonly Pick<ActionItem, 'text' | 'ownerId' | 'ownerText' | 'dueDate'>[],
): Need[] {
  return actions.flatMap((action) => {
    const lacks = orphanLacks(action);
    if (lacks.length === 0) return [];
    const unknown =
      action.ownerId === null && action.ownerText !== null
        ? ` Nobody called ${action.ownerText} is known here; choose a person or invite them.`
        : '';
    return [
      lacking(
        'orphan-action',
        `“${action.text.slice(0, 80)}” has no ${lacks.join(' and no ')}.${unknown}`,
        'actions',
      ),
    ];
  });
}

/** What publishing needs, whichever door it is asked through. */
export function publishNeeds(state: PostMortemState): Need[] {
  const { incident, actions } = state;
  const needs: Need[] = emptySections(state)
    .filter((section) => section !== 'actions')
    .map((section) =>
      lacking(`section-${section}`, `${SECTION_TITLES[section]} is empty.`, section),
    );
  if (incident.severity === null)
    needs.push(lacking('severity', 'Nobody has decided the severity yet.'));
  if (incident.startedAt === null || incident.resolvedAt === null) {
    needs.push(
      lacking(
        'times',
        'The impact has no duration: say when the incident started and when it was resolved.',
        'impact',
      ),
    );
  }
  needs.push(...orphanNeeds(actions));
  if (actions.length === 0 && state.noActionsReason === null) {
    needs.push(
      lacking(
        'no-actions',
        'There are no action items: a wasted learning opportunity. Add one, or record why none is needed.',
        'actions',
      ),
    );
  }
  if (actions.length > ADVISED_ACTIONS.most) {
    needs.push(
      ask(
        'many-actions',
        `${actions.length} action items: with too many, nothing gets done. Which three to five matter most?`,
        'actions',
      ),
    );
  }
  if (state.languageFindings > 0) {
    const count =
      state.languageFindings === 1
        ? 'One passage reads'
        : `${state.languageFindings} passages read`;
    const kept = state.keptFindings === 0 ? '' : ` (${state.keptFindings} kept with a reason)`;
    needs.push(
      ask('language', `${count} as blame${kept}. Have another look, or publish as it is.`),
    );
  }
  return needs;
}
