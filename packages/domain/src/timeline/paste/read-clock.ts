/** A time of day read at the beginning of a text. */
export interface ReadClock {
  /** Milliseconds since midnight; null when the digits are no time (`25:10`). */
  readonly timeMs: number | null;
  /** Characters read. */
  readonly length: number;
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d|:\d)(?:\s?([ap])\.?m\b\.?)?/i;
const HOUR_ONLY = /^(\d{1,2})\s?([ap])\.?m\b\.?/i;

/** Reads `14:05`, `14:05:10.250`, `2:05 pm`, `2pm` at the beginning of a text; null without one. */
export function readClock(text: string): ReadClock | null {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [all, hour = '', minute = '', second = '0', fraction = '', half] = clock;
    const ms = Number(`0.${fraction}0`) * 1000;
    return {
      timeMs: toMs({ hour: hourOf(Number(hour), half), minute, second, ms: Math.floor(ms + 1e-6) }),
      length: all.length,
    };
  }
  const hourOnly = HOUR_ONLY.exec(text);
  if (!hourOnly) return null;
  const [all, hour = '', half] = hourOnly;
  const parts = { hour: hourOf(Number(hour), half), minute: '0', second: '0', ms: 0 };
  return { timeMs: toMs(parts), length: all.length };
}

/** The hour of a 24-hour clock; NaN when a 12-hour clock does not have it. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function toMs(parts: {
  readonly hour: number;
  readonly minute: string;
  readonly second: string;
  readonly ms: number;
}): number | null {
  const { hour, ms } = parts;
  const minute = Number(parts.minute);
  const second = Number(parts.second);
  if (!(hour < 24) || minute > 59 || second > 59) return null;
  return ((hour * 60 + minute) * 60 + second) * 1000 + ms;
}
