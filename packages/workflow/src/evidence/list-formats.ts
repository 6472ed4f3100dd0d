import { FORMATS } from '@kintsugi/evidence';

/** A format as people read about it. */
export interface FormatDescription {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly about: string;
  readonly zones: string;
}

/** The formats that can be read, in the order in which they are tried. */
export const listFormats = (): { items: FormatDescription[] } => ({
  items: FORMATS.map(({ id, title, kind, reads, zones }) => ({
    id,
    title,
    kind,
    about: reads,
    zones,
  })),
});
