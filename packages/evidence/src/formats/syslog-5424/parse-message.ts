/** What follows the time in an RFC 5424 message; a nil value (`-`) is null. */
export interface Message5424 {
  readonly host: string | null;
  readonly app: string | null;
  readonly messageId: string | null;
  /** The structured data as it stands. */
  readonly data: string | null;
  readonly text: string;
}

/** HOSTNAME APP-NAME PROCID MSGID, then structured data whose values may hold `\"` and `\]`. */
const SHAPE = /^(\S+) (\S+) (\S+) (\S+) (-|(?:\[(?:[^"\]]|"(?:[^"\\]|\\.)*")*\])+)(?: ([\s\S]*))?$/;
const BYTE_ORDER_MARK = /^\uFEFF/;

/** Reads what follows the time (RFC 5424 section 6); what does not fit becomes the text. */
export function parseMessage5424(rest: string): Message5424 {
  const match = SHAPE.exec(rest);
  if (match === null) return { host: null, app: null, messageId: null, data: null, text: rest };
  const [, host = '-', app = '-', , messageId = '-', data = '-', text = ''] = match;
  return {
    host: orNull(host),
    app: orNull(app),
    messageId: orNull(messageId),
    data: orNull(data),
    text: text.replace(BYTE_ORDER_MARK, ''),
  };
}

const orNull = (value: string): string | null => (value === '-' ? null : value);
