/** A page as every list endpoint answers it. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every item of a list, page by page, until `most` are there. */
export async function allPages<T>(
  load: (cursor: { readonly cursor?: string }) => Promise<Page<T>>,
  most = Number.POSITIVE_INFINITY,
): Promise<{ items: T[]; more: boolean }> {
  const items: T[] = [];
  let next: string | null | undefined;
  do {
    const page = await load(next == null ? {} : { cursor: next });
    items.push(...page.items);
    next = page.next;
  } while (next !== null && items.length < most);
  return { items: items.slice(0, most), more: next !== null || items.length > most };
}
