import type { LanguagePolicy } from '@kintsugi/domain';

type OwnTerm = Exclude<LanguagePolicy['terms'][string], 'allow'>;

/** A term while it is edited; several may be empty or alike until they are saved. */
export interface TermRow {
  readonly id: number;
  readonly phrase: string;
  /** What is said about it; nothing to say when it is allowed. */
  readonly message: string;
  readonly allowed: boolean;
  /** What else is set for it, by the API: it stays. */
  readonly rest: OwnTerm;
}

let lastId = 0;

/** A row nothing stands in yet. */
export const emptyRow = (): TermRow => ({
  id: ++lastId,
  phrase: '',
  message: '',
  allowed: false,
  rest: {},
});

/** The policy's terms as rows. */
export const toRows = (terms: LanguagePolicy['terms']): TermRow[] =>
  Object.entries(terms).map(([phrase, term]) => ({
    ...emptyRow(),
    phrase,
    message: term === 'allow' ? '' : (term.message ?? ''),
    allowed: term === 'allow',
    rest: term === 'allow' ? {} : term,
  }));

/** The rows as the policy keeps them; rows without a phrase are left out, of two alike the last counts. */
export const fromRows = (rows: readonly TermRow[]): LanguagePolicy['terms'] =>
  Object.fromEntries(
    rows
      .filter(({ phrase }) => phrase.trim() !== '')
      .map((row) => [row.phrase.trim(), row.allowed ? 'allow' : termOf(row)]),
  );

function termOf({ message, rest }: TermRow): OwnTerm {
  const { message: _, ...others } = rest;
  return message.trim() === '' ? others : { ...others, message: message.trim() };
}
