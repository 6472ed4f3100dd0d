import { ACTION_STATE_NAMES, type DocumentAction, PREVENTION_NAMES } from '@kintsugi/domain';
import { ScrollX } from '../ui/scroll-x.tsx';

interface PublishedActionsProps {
  readonly actions: readonly DocumentAction[];
  readonly noneBecause: string | null;
}

/** Action, owner, due date, priority: the specification's table. */
export function PublishedActions({ actions, noneBecause }: PublishedActionsProps) {
  if (actions.length === 0)
    return noneBecause ? <p>No action items are needed: {noneBecause}</p> : null;
  return (
    <ScrollX label="Action items">
      <table className="w-full border-collapse text-[0.9375rem]">
        <thead>
          <tr className="border-b border-strong text-left">
            {['Action', 'Owner', 'Due Date', 'Priority', 'State'].map((name) => (
              <th key={name} scope="col" className="label-caps py-1.5 pr-4">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a frozen revision never changes
            <tr key={index} className="border-b border-line align-top">
              <td className="py-1.5 pr-4 [overflow-wrap:anywhere]">
                {action.text}
                {action.feeds && (
                  <span className="block text-xs text-soft">{PREVENTION_NAMES[action.feeds]}</span>
                )}
                {action.link && (
                  <a
                    href={action.link}
                    target="_blank"
                    rel="noopener noreferrer"
                    className="link block text-xs"
                  >
                    {action.link}
                  </a>
                )}
              </td>
              <td className="py-1.5 pr-4">{action.owner}</td>
              <td className="py-1.5 pr-4 whitespace-nowrap tabular-nums">{action.dueDate}</td>
              <td className="py-1.5 pr-4">{action.priority}</td>
              <td className="py-1.5">{ACTION_STATE_NAMES[action.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
