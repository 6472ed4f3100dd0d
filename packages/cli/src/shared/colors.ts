import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours only where a person looks, and not where they said no (https://no-color.org). */
export const colorsFor = (stream: NodeJS.WriteStream): Colors =>
  picocolors.createColors(
    stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  );
