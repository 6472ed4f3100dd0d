/** A pattern for `like` that finds text containing these characters, none of them special. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
