import type { ActionView } from '@kintsugi/contract';
import { ACTION_STATE_NAMES, incidentName, orphanLacks } from '@kintsugi/domain';
import type { Output } from '../shared/output.ts';

/** The short name of an action item: its incident and its number there. */
const actionName = ({ incidentNumber, position }: ActionView): string =>
  `${incidentName(incidentNumber)}/${position + 1}`;

/** Action items as a table; the first column is what `actions update` takes. */
export function showActions(items: readonly ActionView[], out: Output): void {
  const { color } = out;
  out.table(
    [
      { title: 'Action', paint: color.bold },
      { title: 'Owner' },
      { title: 'Due' },
      { title: 'Priority' },
      { title: 'Kind' },
      { title: 'State' },
      { title: 'What' },
    ],
    items.map((item) => [
      actionName(item),
      item.ownerHandle ? `@${item.ownerHandle}` : (item.ownerText ?? '–'),
      item.dueDate === null ? '–' : item.overdue ? `${item.dueDate} overdue` : item.dueDate,
      item.priority,
      item.kind,
      ACTION_STATE_NAMES[item.state],
      item.text,
    ]),
  );
  for (const item of items) {
    const lacks = orphanLacks(item);
    if (lacks.length > 0) {
      out.line(`${color.yellow('?')} ${actionName(item)} has no ${lacks.join(' and no ')} yet.`);
    }
  }
}
