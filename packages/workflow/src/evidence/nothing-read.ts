/** The fields of a file of which nothing has been read. */
export const NOTHING_READ = {
  format: null,
  bytesRead: 0,
  events: 0,
  unreadable: 0,
  firstAt: null,
  lastAt: null,
  zone: null,
  message: null,
} as const;
