import { BlockBuilder } from '../block/block-builder.ts';
import { evidenceError } from '../errors/evidence-error.ts';
import { chooseFormat, type FormatChoice } from '../formats/detect-format.ts';
import type { Format, FormatState, ReadContext } from '../formats/format.ts';
import { Sample } from '../formats/sample.ts';
import { refuseUnlessText } from '../text/refuse-unless-text.ts';
import { Utf8Watch } from '../text/utf8-watch.ts';
import { ZoneClock } from '../time/zone-clock.ts';
import { type ByteSource, readChunks, sizeOf } from './byte-source.ts';
import { peek } from './head.ts';
import type { IndexItem, IndexReport } from './index-report.ts';
import { openPass } from './open-pass.ts';
import type { IndexOptions } from './options.ts';
import type { Pass } from './pass.ts';
import { Tally } from './tally.ts';

/**
 * Reads a file (UTF-8 text, uncompressed) into blocks of events, in bounded memory: yields the
 * blocks in file order and then one report. The same bytes and options give the same blocks.
 *
 * @throws EvidenceError when the file as a whole cannot be read; single bad lines are counted in
 *   the report instead
 */
export async function* indexEvidence(
  source: ByteSource,
  options: IndexOptions,
): AsyncGenerator<IndexItem, void, undefined> {
  const { name, signal } = options;
  refuseIfCancelled(signal, name);
  const totalBytes = await sizeOf(source);
  const { head, whole, chunks } = await peek(readChunks(source));
  refuseUnlessText(head, name);
  const { format, choice } = chooseFormat(head, name, { whole, chosen: options.format });
  const context = contextOf(options, new Sample(head, name, whole));
  const run = startRun(format, context);
  const tellProgress = () =>
    options.onProgress?.({
      bytes: run.bytes,
      totalBytes,
      events: run.builder.events,
      unreadable: run.tally.unreadable,
    });
  for await (const chunk of chunks) {
    refuseIfCancelled(signal, name);
    run.push(chunk);
    for (const block of run.builder.takeBlocks()) yield { type: 'block', block };
    tellProgress();
  }
  const state = run.finish();
  for (const block of run.builder.finish()) yield { type: 'block', block };
  tellProgress();
  yield { type: 'report', report: makeReport({ run, choice, context, state }) };
}

function contextOf(
  { name, zone, referenceTime, hints }: IndexOptions,
  sample: Sample,
): ReadContext {
  return {
    fileName: name,
    clock: new ZoneClock(zone ?? null),
    referenceAt: referenceTime === undefined ? Date.now() : Date.parse(referenceTime),
    referenceGiven: referenceTime !== undefined,
    sample,
    hints: hints ?? {},
  };
}

const NOT_UTF8 =
  'Some bytes are not UTF-8; they are shown as \uFFFD, and citations count the bytes of the file.';

interface Run {
  readonly builder: BlockBuilder;
  readonly tally: Tally;
  readonly pass: Pass;
  bytes: number;
  push(chunk: Buffer): void;
  finish(): FormatState;
}

function startRun(format: Format, context: ReadContext): Run {
  const builder = new BlockBuilder();
  const tally = new Tally();
  const utf8 = new Utf8Watch();
  const pass = openPass(format, { context, builder, tally });
  return {
    builder,
    tally,
    pass,
    bytes: 0,
    push(chunk) {
      utf8.push(chunk);
      this.bytes += chunk.length;
      pass.push(chunk);
    },
    finish() {
      const state = pass.finish();
      if (utf8.broken) tally.note(NOT_UTF8);
      return state;
    },
  };
}

function makeReport(parts: {
  readonly run: Run;
  readonly choice: FormatChoice;
  readonly context: ReadContext;
  readonly state: FormatState;
}): IndexReport {
  const { run, choice, context, state } = parts;
  const { tally, builder } = run;
  return {
    format: choice.format,
    formatTitle: choice.title,
    detection: choice,
    zone: tally.zone(context.clock.chosen),
    events: builder.events,
    unreadable: tally.unreadable,
    unreadableSamples: tally.samples,
    ...tally.span,
    suspicious: tally.suspicious,
    notes: tally.notes(),
    bytes: run.bytes,
    lines: run.pass.lines,
    reading: {
      format: choice.format,
      zone: context.clock.chosen,
      referenceAt: context.referenceAt,
      referenceGiven: context.referenceGiven,
      state,
    },
  };
}

function refuseIfCancelled(signal: AbortSignal | undefined, file: string): void {
  if (signal?.aborted) throw evidenceError('evidence/cancelled', { file, cause: signal.reason });
}
