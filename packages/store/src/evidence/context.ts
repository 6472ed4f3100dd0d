import { z } from 'zod';

const Facts = z.record(z.string(), z.unknown());

/** The archive a file came out of. */
export const ArchiveOrigin = z.object({ name: z.string(), sha256: z.string() });
export type ArchiveOrigin = z.infer<typeof ArchiveOrigin>;

/** What is kept beside a file so that its records can be read, now and later. */
export const EvidenceContext = z.object({
  /** What the archive around the file says about it, such as the users of a Slack export. */
  hints: Facts.default({}),
  /** How the file was read: what single records need to be read again. */
  reading: Facts.nullable().default(null),
  archive: ArchiveOrigin.nullable().default(null),
  /** Sentences of the import that stay, whatever reading says. */
  notes: z.array(z.string()).default([]),
  /** SHA-256 of the bytes as they were brought, where they had to be made UTF-8. */
  broughtSha256: z.string().nullable().default(null),
  /** The latest attempt to read the file: an earlier one that still runs finds another here. */
  attempt: z.string().nullable().default(null),
});
export type EvidenceContext = z.infer<typeof EvidenceContext>;
