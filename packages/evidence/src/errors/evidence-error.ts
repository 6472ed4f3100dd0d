/**
 * Everything that makes a whole file unreadable as evidence. An id never changes its meaning; a
 * single bad line is not an error but an `UnreadableLine` of the report.
 */
export const EVIDENCE_ERRORS = {
  'evidence/empty-file': {
    title: 'The file is empty',
    remedy: 'Check that the export finished, then bring the file again.',
  },
  'evidence/binary': {
    title: 'The file is not text',
    remedy: 'Bring the text the tool exports: a log, JSON or CSV.',
  },
  'evidence/packed': {
    title: 'The file is an archive or compressed',
    remedy:
      'What came out of an archive or a compressed file is not unpacked again: unpack it yourself and bring the files that are inside.',
  },
  'evidence/not-utf8': {
    title: 'The text is not UTF-8',
    remedy: 'Save it as UTF-8 and bring it again.',
  },
  'evidence/no-format': {
    title: 'No format fits this file',
    remedy: 'Choose the format by hand, or bring the original export of the tool.',
  },
  'evidence/unknown-format': {
    title: 'There is no such format',
    remedy: 'Choose one of the formats listed in the message.',
  },
  'evidence/document-too-large': {
    title: 'The JSON document is too large to be read as a whole',
    remedy: 'Split it, or export it as JSON lines (one object a line), which may be of any size.',
  },
  'evidence/unknown-zone': {
    title: 'There is no such time zone',
    remedy: 'Use an IANA name such as Europe/Zurich, or UTC.',
  },
  'evidence/zip-damaged': {
    title: 'The zip archive is damaged',
    remedy: 'Make the archive again, or unpack it yourself and bring the files.',
  },
  'evidence/zip-truncated': {
    title: 'The zip archive is cut off',
    remedy: 'The upload or the export stopped early: bring the whole archive again.',
  },
  'evidence/zip-encrypted': {
    title: 'The zip archive is locked with a password',
    remedy: 'Unpack it yourself and bring the files.',
  },
  'evidence/zip-bomb': {
    title: 'The archive unpacks to far more than it should',
    remedy: 'Unpack it yourself and bring only the files that matter.',
  },
  'evidence/zip-path': {
    title: 'The archive holds a path that leads outside of it',
    remedy: 'Make the archive again with relative paths, or unpack it yourself.',
  },
  'evidence/zip-link': {
    title: 'The archive holds a link',
    remedy: 'Make the archive again with the files themselves instead of links.',
  },
  'evidence/zip-too-many': {
    title: 'The archive holds too many files',
    remedy: 'Unpack it yourself and bring only the files that matter.',
  },
  'evidence/gzip-damaged': {
    title: 'The compressed file is damaged or cut off',
    remedy: 'Compress it again, or bring the file uncompressed.',
  },
  'evidence/cancelled': {
    title: 'Reading was cancelled',
    remedy: 'Start it again when you want; the file itself is kept.',
  },
} as const satisfies Record<string, { title: string; remedy: string }>;

export type EvidenceErrorId = keyof typeof EVIDENCE_ERRORS;

/** Where in the evidence something went wrong. `line` is 1-based. */
export interface EvidencePlace {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

/** A file that cannot be read as evidence. `message` says what, where, and what to do. */
export class EvidenceError extends Error {
  readonly id: EvidenceErrorId;
  readonly place: EvidencePlace;

  constructor(id: EvidenceErrorId, message: string, place: EvidencePlace, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EvidenceError';
    this.id = id;
    this.place = place;
  }
}

/**
 * An error of the catalogue with its sentence.
 *
 * @param what what was found, as a sentence without its full stop; the catalogue's title if absent
 */
export function evidenceError(
  id: EvidenceErrorId,
  { what, cause, ...place }: EvidencePlace & { what?: string; cause?: unknown } = {},
): EvidenceError {
  const { title, remedy } = EVIDENCE_ERRORS[id];
  const where = [
    place.file === undefined ? '' : `${place.file}`,
    place.line === undefined ? '' : `line ${place.line}`,
  ].filter((part) => part !== '');
  const prefix = where.length === 0 ? '' : `${where.join(', ')}: `;
  const options = cause === undefined ? undefined : { cause };
  return new EvidenceError(id, `${prefix}${what ?? title}. ${remedy}`, place, options);
}
