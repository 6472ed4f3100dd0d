import { readMoment } from '@kintsugi/markdown/structure';

/** Milliseconds since 1970 of a day or a time as written, or null. A time without a zone is UTC here. */
export const readInstant = (text: string): number | null => readMoment(text);
