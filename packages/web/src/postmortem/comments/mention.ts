import type { Person } from '@kintsugi/domain';

/** The handle being typed before the cursor: what stands after the last `@`, or null. */
export function mentionAt(text: string, cursor: number): string | null {
  return /(?:^|[\s(])@([\p{L}\p{N}._-]{0,40})$/u.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** People whose handle or name begins with what is typed; at most six. */
export function mentionable(people: readonly Person[], typed: string): Person[] {
  const key = typed.toLowerCase();
  return people
    .filter(
      ({ handle, name }) =>
        handle.toLowerCase().startsWith(key) ||
        name
          .toLowerCase()
          .split(/\s+/u)
          .some((word) => word.startsWith(key)),
    )
    .slice(0, 6);
}

/** The text with the handle completed, and where the cursor stands then. */
export function completeMention(
  text: string,
  cursor: number,
  handle: string,
): { readonly text: string; readonly cursor: number } {
  const typed = mentionAt(text, cursor) ?? '';
  const before = text.slice(0, cursor - typed.length);
  return {
    text: `${before}${handle} ${text.slice(cursor)}`,
    cursor: before.length + handle.length + 1,
  };
}
