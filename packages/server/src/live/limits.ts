/** The largest message a client may send; merging a day of offline writing stays far below it. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** The largest shared document, deleted text included. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** The largest presence (name, colour, cursor) of one client, as JSON. */
export const MAX_PRESENCE_CHARS = 8 * 1024;

/** What is written is stored after this pause, and this often while the writing goes on. */
export const SAVE_AFTER_MS = 800;
export const SAVE_WITHIN_MS = 4000;

/** A store that failed is tried again, at first after the one, at last after the other. */
export const RETRY_FIRST_MS = 1000;
export const RETRY_LAST_MS = 30_000;

/** Who may still take part is asked again this often, beside every change of the incident. */
export const RECHECK_EVERY_MS = 30_000;

/** How web sockets of ours are closed: codes from 4000 on are the application's. */
export const CLOSES = {
  goingAway: { code: 1001, reason: 'The server is stopping; it reconnects by itself.' },
  revoked: { code: 4403, reason: 'You may no longer see this.' },
  tooLarge: { code: 4413, reason: 'The document is too large.' },
} as const;
