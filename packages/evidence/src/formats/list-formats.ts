import type { EventKind } from '@kintsugi/domain';
import { FORMATS } from './index.ts';

/** A format as it is described to people, in the docs and where a format is chosen by hand. */
export interface FormatDescription {
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  /** What it reads, Markdown. */
  readonly reads: string;
  /** How it decides zones, Markdown. */
  readonly zones: string;
}

/** Every format there is, in the order of the registry. */
export const listFormats = (): readonly FormatDescription[] =>
  FORMATS.map(({ id, title, kind, reads, zones }) => ({ id, title, kind, reads, zones }));
