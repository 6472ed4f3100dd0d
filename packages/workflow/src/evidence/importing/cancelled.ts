import { KintsugiError } from '@kintsugi/domain';

/** The error of an import that stopped before its bytes were all there. */
export const cancelled = (name: string, cause?: unknown): KintsugiError =>
  new KintsugiError(
    'evidence/cancelled',
    `The import of ${name} stopped before it was complete, so nothing of it was kept. Bring the file again when you want it.`,
    {},
    { cause },
  );
