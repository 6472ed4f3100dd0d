import type { Instant } from '@kintsugi/domain';

const ISO = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.(\d+))?)?Z$/;

/** An instant in its shortest full form: seconds always, a fraction only where there is one. */
export function normaliseInstant(at: Instant): Instant {
  const match = ISO.exec(at);
  if (!match) return at;
  const fraction = (match[4] ?? '').replace(/0+$/, '');
  return `${match[1]}T${match[2]}:${match[3] ?? '00'}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** An instant as the timeline shows it: `2026-03-10 13:02`, with seconds only when there are any. */
export function printInstant(at: Instant): string {
  const text = normaliseInstant(at).slice(0, -1).replace('T', ' ');
  return text.endsWith(':00') ? text.slice(0, -3) : text;
}
