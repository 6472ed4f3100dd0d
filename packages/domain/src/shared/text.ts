import { z } from 'zod';

/** One line of text, trimmed, with no control characters, of bounded length. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: 'Write something here.' })
    .max(max, { error: `At most ${max} characters.` })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/u, {
      error: 'One line of text, without control characters.',
    })
    .refine((text) => text.isWellFormed(), { error: 'The text holds half a character.' });

/**
 * Text of several lines, of bounded length. What PostgreSQL cannot hold is refused: NUL, and halves
 * of characters.
 */
export const prose = (max: number) =>
  z
    .string()
    .max(max, { error: `At most ${max} characters.` })
    .refine((text) => !text.includes('\u0000'), { error: 'The text holds a NUL character.' })
    .refine((text) => text.isWellFormed(), { error: 'The text holds half a character.' });

/** A short label such as a service or a tag. */
export const Label = line(80);
