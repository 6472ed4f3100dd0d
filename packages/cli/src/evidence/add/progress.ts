import { formatDuration } from '@kintsugi/domain';
import { formatBytes } from '../../shared/bytes.ts';
import { colorsFor } from '../../shared/colors.ts';
import { oneLine } from '../../shared/plain.ts';
import { fit } from '../../shared/table.ts';

/** One task that is shown while it goes on. */
interface Task {
  /** So many bytes more. */
  advance(bytes: number): void;
  /** So many bytes in all, and events found in them. */
  reach(bytes: number, events: number): void;
  end(): void;
}

/** Shows how far tasks are, on standard error, where somebody watches. */
export interface Progress {
  begin(title: string, totalBytes: number): Task;
  /** A remark that stays. */
  say(text: string): void;
}

const REDRAW_EVERY_MS = 80;
const CLEAR_LINE = '\r\x1b[2K';
const BAR = 20;

/** A bar on a terminal; silence elsewhere. */
export function createProgress(json: boolean): Progress {
  const stream = process.stderr;
  const shown = !json && stream.isTTY === true;
  return {
    begin(title, totalBytes) {
      const started = performance.now();
      let done = 0;
      let events: number | undefined;
      let drawn = 0;
      const draw = () => {
        const now = performance.now();
        if (!shown || now - drawn < REDRAW_EVERY_MS) return;
        drawn = now;
        const state = { done, totalBytes, events, elapsedMs: now - started };
        const text = `${oneLine(title)}  ${barLine(state)}`;
        stream.write(CLEAR_LINE + fit(text, (stream.columns || 80) - 1));
      };
      return {
        advance(bytes) {
          done += bytes;
          draw();
        },
        reach(bytes, found) {
          done = bytes;
          events = found;
          draw();
        },
        end() {
          if (shown) stream.write(CLEAR_LINE);
        },
      };
    },
    say(text) {
      if (!json) stream.write(`${colorsFor(stream).dim(oneLine(text))}\n`);
    },
  };
}

/** How far a task is. */
export interface Far {
  readonly done: number;
  readonly totalBytes: number;
  readonly events: number | undefined;
  readonly elapsedMs: number;
}

/** A bar with bytes, rate, time left and events: `████░░  12 MB of 40 MB  25 MB/s  1 s left  9,100 events`. */
export function barLine({ done, totalBytes, events, elapsedMs }: Far): string {
  const share = totalBytes === 0 ? 1 : Math.min(1, done / totalBytes);
  const filled = Math.round(share * BAR);
  const perMs = elapsedMs > 0 ? done / elapsedMs : 0;
  const left = perMs > 0 ? formatDuration(Math.max(0, totalBytes - done) / perMs) : '…';
  return [
    '█'.repeat(filled) + '░'.repeat(BAR - filled),
    `${formatBytes(done)} of ${formatBytes(totalBytes)}`,
    `${formatBytes(perMs * 1000)}/s`,
    `${left} left`,
    ...(events === undefined ? [] : [`${events.toLocaleString('en')} events`]),
  ].join('  ');
}
