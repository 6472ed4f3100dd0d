/** How often an empty list is asked for again, in milliseconds. */
const AGAIN_MS = 4000;

interface ListState {
  readonly state: {
    readonly data?:
      | { readonly pages: readonly { readonly items: readonly unknown[] }[] }
      | undefined;
  };
}

/**
 * Asks again while a list has nothing in it: right after the first start the worked examples are
 * still on their way, and nobody should have to reload to see them.
 */
export const whileEmpty = ({ state }: ListState): number | false =>
  state.data?.pages[0]?.items.length === 0 ? AGAIN_MS : false;
