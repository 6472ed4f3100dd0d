import type { ArchiveShape } from '../archive/archive-shape.ts';

/** Archives that tools make and formats know, one line each. */
export const ARCHIVE_SHAPES: readonly ArchiveShape[] = [];
