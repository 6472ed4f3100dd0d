import { InvalidArgumentError } from 'commander';

/** A whole number of an option, within bounds. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`A whole number from ${least} to ${most} is expected.`);
  };

/** `12,345`, without the platform's tables of languages, which take longer to load than a file to lint. */
export const grouped = (count: number): string =>
  String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
