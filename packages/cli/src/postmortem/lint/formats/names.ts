/** The formats, as words of the command line. */
export const FORMAT_NAMES = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
