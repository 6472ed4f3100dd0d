import { BOARD_GROUP_TEXT, type BoardGroup, type BoardItem } from '@kintsugi/domain';
import { BoardRow } from './board-row.tsx';

interface BoardGroupProps {
  readonly group: BoardGroup;
  readonly items: readonly BoardItem[];
  readonly now: number;
}

/** One question of the board and what waits under it. */
export function BoardGroupSection({ group, items, now }: BoardGroupProps) {
  const { title, empty } = BOARD_GROUP_TEXT[group];
  return (
    <section
      aria-labelledby={`board-${group}`}
      className="grid gap-x-8 gap-y-2 md:grid-cols-[13rem_1fr]"
    >
      <h2 id={`board-${group}`} className="text-xl md:pt-3">
        {title}
        {items.length > 0 && (
          <span className="ml-2 font-sans text-base text-soft tabular-nums">{items.length}</span>
        )}
      </h2>
      {items.length === 0 ? (
        <p className="border-t border-line pt-3 text-soft">{empty}</p>
      ) : (
        <ul className="card divide-y divide-line overflow-hidden">
          {items.map((item) => (
            <BoardRow key={`${item.incidentId}-${item.actionId ?? ''}`} item={item} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
