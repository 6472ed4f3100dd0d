import { KintsugiError } from '@kintsugi/domain';
import { FORMATS, formatById } from '@kintsugi/evidence';

/** Refuses the name of a format that there is not, naming those that there are. */
export function requireFormat(format: string | null | undefined): void {
  if (format === null || format === undefined || formatById(format) !== undefined) return;
  const known = FORMATS.map(({ id }) => id).join(', ');
  throw new KintsugiError('request/invalid', `There is no format “${format}”.`, {
    fields: [{ path: 'format', message: `Choose one of ${known}, or leave it out.` }],
  });
}
