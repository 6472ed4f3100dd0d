import { type BlockFilter, type BlockHead, type Database, listBlockHeads } from '@kintsugi/store';

/** Heads asked for at once. */
const HEADS_AT_ONCE = 512;

/** The heads of an incident's blocks by when they begin, loaded as far as somebody walks. */
export class BlockWalk {
  readonly #db: Database;
  readonly #filter: BlockFilter;
  readonly #heads: BlockHead[] = [];
  #complete = false;

  constructor(db: Database, filter: BlockFilter) {
    this.#db = db;
    this.#filter = filter;
  }

  /** The head at a position; undefined after the last. */
  async at(index: number): Promise<BlockHead | undefined> {
    while (index >= this.#heads.length && !this.#complete) {
      const page = { after: this.#heads.at(-1) ?? null, limit: HEADS_AT_ONCE };
      const more = await listBlockHeads(this.#db, this.#filter, page);
      this.#heads.push(...more);
      this.#complete = more.length < HEADS_AT_ONCE;
    }
    return this.#heads[index];
  }
}
