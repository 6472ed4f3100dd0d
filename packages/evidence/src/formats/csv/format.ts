import { evidenceError } from '../../errors/evidence-error.ts';
import { describeZone } from '../../time/describe-zone.ts';
import { parseWholeTime } from '../../time/parse-whole-time.ts';
import { ParsedTime } from '../../time/parsed-time.ts';
import type { Describe, DescribeContext, LineFormat, LineReader, ReadContext } from '../format.ts';
import { notMine } from '../format.ts';
import type { Sample } from '../sample.ts';
import { cleanText, sourceOfFile } from '../text.ts';
import { splitCells } from './cells.ts';
import { CsvReader, readTime } from './csv-reader.ts';
import { CsvPlan, planCsv } from './plan.ts';

/** Tables of events. */
export const csv: LineFormat = {
  id: 'csv',
  title: 'CSV',
  kind: 'record',
  family: 'lines',
  reads:
    'Tables with commas, semicolons, tabs or bars (RFC 4180), with or without a header. The time column is found by name and content; message columns make the text, all others follow as `name: value`.',
  zones:
    'A cell’s offset counts; a time without one is read in the zone chosen for the file, else UTC.',
  detect,
  open,
  describer,
};

function detect(sample: Sample) {
  const plan = planCsv(sample);
  if (plan === null) return notMine('it is no table with a column of times');
  const time = plan.columns[plan.time] ?? '';
  const reason = `it is a table of ${plan.columns.length} columns with its times in “${time}”`;
  // Without a header commas and bars prove little: many text logs have as many in every line.
  const proven = plan.delimiter === '\t' || plan.delimiter === ';';
  return { confidence: plan.hasHeader ? 0.8 : proven ? 0.6 : 0.4, reason };
}

function open(context: ReadContext): LineReader {
  const plan = planCsv(context.sample);
  if (plan !== null) return new CsvReader(plan, context);
  const what = 'No column of this table holds times that can be read';
  throw evidenceError('evidence/no-format', { file: context.fileName, what });
}

function describer({ clock, fileName, state }: DescribeContext): Describe {
  const plan = CsvPlan.parse(state);
  const delimiter = plan.delimiter.charCodeAt(0);
  const time = new ParsedTime();
  return (bytes) => {
    const original = readTime(bytes, plan);
    const text = Buffer.from(original);
    if (!parseWholeTime(text, 0, text.length, time)) return null;
    const cells = splitCells(bytes, delimiter);
    const actor = cells[plan.actor];
    return {
      atOriginal: original,
      precision: time.precisionName,
      zone: describeZone(time, clock),
      source: cleanText(cells[plan.source] || sourceOfFile(fileName), 200),
      actor: actor ? cleanText(actor, 200) : null,
      text: cleanText(describeCells(cells, plan)),
    };
  };
}

function describeCells(cells: readonly string[], plan: CsvPlan): string {
  const told = new Set([
    plan.time,
    plan.clock,
    plan.level,
    plan.source,
    plan.actor,
    ...plan.messages,
  ]);
  const message = plan.messages.map((index) => cells[index] ?? '').filter((cell) => cell !== '');
  const rest = cells.flatMap((cell, index) =>
    told.has(index) || cell === ''
      ? []
      : `${plan.columns[index] ?? `column ${index + 1}`}: ${cell}`,
  );
  return [message.join(' — '), rest.join(', ')].filter((part) => part !== '').join(' · ');
}
