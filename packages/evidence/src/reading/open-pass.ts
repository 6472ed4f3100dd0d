import type { Format } from '../formats/format.ts';
import { DocumentPass } from './document-pass.ts';
import { LinePass } from './line-pass.ts';
import type { Pass, PassParts } from './pass.ts';

/** Begins reading a file of a format. */
export function openPass(format: Format, parts: PassParts): Pass {
  return format.family === 'lines' ? new LinePass(format, parts) : new DocumentPass(format, parts);
}
