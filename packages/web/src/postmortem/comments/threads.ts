import type { Comment } from '@kintsugi/contract';
import { type KeptAnchor, KeptAnchor as KeptSchema, type ProseKey } from '@kintsugi/domain';
import { RangeAnchor } from './anchor-schema.ts';

/** A comment and its answers. */
export interface Thread {
  readonly id: string;
  readonly first: Comment;
  readonly answers: readonly Comment[];
  readonly anchor: RangeAnchor | null;
  readonly kept: KeptAnchor | null;
  readonly resolved: boolean;
}

/** Comments gathered into threads, in the order in which the threads began. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of comments.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt)))
    groups.set(comment.threadId, [...(groups.get(comment.threadId) ?? []), comment]);
  return [...groups].flatMap(([id, [first, ...answers]]) =>
    first === undefined
      ? []
      : [
          {
            id,
            first,
            answers,
            anchor: RangeAnchor.safeParse(first.anchor).data ?? null,
            kept: KeptSchema.safeParse(first.anchor).data ?? null,
            resolved: first.resolvedAt !== null,
          },
        ],
  );
}

/** The open threads anchored in one field. */
export const anchoredIn = (threads: readonly Thread[], key: ProseKey) =>
  threads.flatMap(({ id, anchor, resolved }) =>
    anchor && anchor.key === key && !resolved ? [{ threadId: id, anchor }] : [],
  );
