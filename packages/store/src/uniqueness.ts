import pg from 'pg';

const UNIQUE_VIOLATION = '23505';

/** True for an error that says a unique index (of this name, when given) holds such a row already. */
export const isTaken = (error: unknown, index?: string): boolean =>
  error instanceof pg.DatabaseError &&
  error.code === UNIQUE_VIOLATION &&
  (index === undefined || error.constraint === index);
