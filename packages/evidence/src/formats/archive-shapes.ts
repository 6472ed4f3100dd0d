import type { ArchiveShape } from '../archive/archive-shape.ts';
import { slackExport } from './slack/archive.ts';

/** Archives that tools make and formats know, one line each. */
export const ARCHIVE_SHAPES: readonly ArchiveShape[] = [slackExport];
