const TRACE = 1;
const DEBUG = 2;
const INFO = 3;
const WARN = 4;
const ERROR = 5;
const FATAL = 6;

/** Level codes of syslog severities 0 (emergency) to 7 (debug), RFC 5424 section 6.2.1. */
const SYSLOG = [FATAL, FATAL, FATAL, ERROR, WARN, INFO, INFO, DEBUG] as const;

/** The level code of a syslog severity 0 to 7. */
export const levelOfSeverity = (severity: number): number => SYSLOG[severity] ?? 0;

/**
 * The level code of a number: pino's and bunyan's 10 (trace) to 60 (fatal), and syslog's 0 to 7 as
 * GELF writes them.
 */
export function levelOfNumber(value: number): number {
  if (value < 8) return levelOfSeverity(value);
  if (value < 20) return TRACE;
  if (value < 30) return DEBUG;
  if (value < 40) return INFO;
  if (value < 50) return WARN;
  return value < 60 ? ERROR : FATAL;
}

/** Level codes by the letters that tell the usual names apart, lower case. */
const BY_LETTERS: Readonly<Record<string, number>> = {
  tr: TRACE,
  ve: TRACE,
  si: TRACE,
  de: DEBUG,
  db: DEBUG,
  fi: DEBUG,
  in: INFO,
  no: INFO,
  ht: INFO,
  co: INFO,
  wa: WARN,
  er: ERROR,
  se: ERROR,
  fa: FATAL,
  cr: FATAL,
  al: FATAL,
  em: FATAL,
  pa: FATAL,
  dp: FATAL,
};
const ONE_LETTER: Readonly<Record<string, number>> = {
  t: TRACE,
  d: DEBUG,
  i: INFO,
  w: WARN,
  e: ERROR,
  f: FATAL,
  c: FATAL,
};
const TWO_BYTES = new Uint8Array(26 * 26);
for (const [letters, code] of Object.entries(BY_LETTERS)) {
  TWO_BYTES[(letters.charCodeAt(0) - 97) * 26 + letters.charCodeAt(1) - 97] = code;
}

/** The level code of a name in bytes[start,end): `warn`, `WARNING`, `Error`, `crit` …; 0 if none. */
export function levelOfName(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 1 || length > 13) return 0;
  const first = ((bytes[start] ?? 0) | 0x20) - 97;
  if (first < 0 || first > 25) return 0;
  if (length === 1) return ONE_LETTER[String.fromCharCode(first + 97)] ?? 0;
  const second = ((bytes[start + 1] ?? 0) | 0x20) - 97;
  return second < 0 || second > 25 ? 0 : (TWO_BYTES[first * 26 + second] ?? 0);
}
