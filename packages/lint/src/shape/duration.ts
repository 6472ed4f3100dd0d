/** A span of time in words: `47 minutes`, `1 h 25 min`, `half an hour`, `two hours`. */
const DURATION =
  /(?<![\p{L}\d])(?:\d+(?:[.,]\d+)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|a few|a couple of)[ \u00a0-]?(?:\d\/\d )?(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?)(?![\p{L}\d])|\{\{fact:duration\}\}|<span data-fact="duration">/iu;

/** True when a text says how long something lasted. */
export const saysDuration = (text: string): boolean => DURATION.test(text);
