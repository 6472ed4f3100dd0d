import type { Format } from './format.ts';
import { jsonLines } from './json-lines/format.ts';

/** Every format, one line each. Where two are equally sure of a file, the earlier one wins. */
export const FORMATS: readonly Format[] = [jsonLines];

/** The format with an id; undefined when there is none. */
export const formatById = (id: string): Format | undefined =>
  FORMATS.find((format) => format.id === id);
