import { evidenceError } from '../errors/evidence-error.ts';
import type { Format } from './format.ts';
import { FORMATS, formatById } from './index.ts';
import { SAMPLE_BYTES, Sample } from './sample.ts';

const NEWLINE = 0x0a;

/** Formats less sure of a file than this are not taken without being asked for. */
const MIN_CONFIDENCE = 0.3;

/** How a file's format was found. */
export interface FormatChoice {
  /** Id of the format. */
  readonly format: string;
  readonly title: string;
  /** 0 to 1; 1 when a person chose it. */
  readonly confidence: number;
  readonly reason: string;
}

/**
 * Asks every format how sure it is of a file, surest first.
 *
 * @param sample the first bytes of the file (64 KiB are looked at), as UTF-8
 * @param name the file's name, a weak hint
 * @param whole true when `sample` is the whole file
 */
export function detectFormat(sample: Uint8Array, name: string, whole = false): FormatChoice[] {
  const seen = new Sample(sample, name, whole);
  return FORMATS.map((format) => ({ format, ...format.detect(seen) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ format, confidence, reason }) => ({
      format: format.id,
      title: format.title,
      confidence,
      reason,
    }));
}

/** The chosen format of a file, or the surest one; refuses when none is sure enough. */
export function chooseFormat(
  sample: Uint8Array,
  name: string,
  { whole, chosen }: { whole: boolean; chosen: string | undefined },
): { readonly format: Format; readonly choice: FormatChoice } {
  if (chosen !== undefined) return chooseByHand(chosen, name);
  const [best] = detectFormat(sample, name, whole);
  const format = best === undefined ? undefined : formatById(best.format);
  if (best === undefined || format === undefined || best.confidence < MIN_CONFIDENCE) {
    throw evidenceError('evidence/no-format', { file: name, what: whyNone(best, sample) });
  }
  return { format, choice: best };
}

function chooseByHand(chosen: string, name: string) {
  const format = formatById(chosen);
  if (format === undefined) {
    const known = FORMATS.map(({ id }) => id).join(', ');
    const what = `There is no format “${chosen}”; there are ${known}`;
    throw evidenceError('evidence/unknown-format', { file: name, what });
  }
  const reason = 'chosen by hand';
  return { format, choice: { format: format.id, title: format.title, confidence: 1, reason } };
}

function whyNone(best: FormatChoice | undefined, sample: Uint8Array): string {
  const title = 'No format fits this file';
  if (sample.length >= SAMPLE_BYTES && !sample.subarray(0, SAMPLE_BYTES).includes(NEWLINE)) {
    return `${title}; its first line is longer than the ${SAMPLE_BYTES / 1024} KiB that are looked at`;
  }
  return best === undefined ? title : `${title}; the nearest is ${best.title} (${best.reason})`;
}
