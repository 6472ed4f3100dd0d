/** A pino line at an instant (milliseconds since 1970). */
export const pinoLine = (at: number, msg: string, level = 30): string =>
  `${JSON.stringify({ level, time: at, name: 'checkout', msg })}\n`;

/** A log of `lines` lines from 13:00 on, `stepMs` apart; every tenth is an error. */
export const pinoLog = (lines: number, stepMs = 1000): string =>
  Array.from({ length: lines }, (_, index) =>
    pinoLine(
      Date.parse('2026-03-10T13:00:00Z') + index * stepMs,
      `request ${index}`,
      index % 10 === 9 ? 50 : 30,
    ),
  ).join('');
