/** SQLSTATE classes and codes, and socket errors, by which a connection to the database ends. */
const LOST = /^(08|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/;

/** True when an error says that the database went away, not that something is wrong with the work. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return LOST.test(code) || /^Connection terminated/.test(error.message);
}
