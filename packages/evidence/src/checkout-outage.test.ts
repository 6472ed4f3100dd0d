import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvidenceEvent } from '@kintsugi/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type IndexReport, unpackEvidence } from './index.ts';
import { readAll } from './testing/index-text.ts';

/** The worked example, read from end to end as an import does. */
const EXAMPLE = new URL('../../../examples/checkout-outage/', import.meta.url);

const Incident = z.object({
  evidence: z.array(z.object({ file: z.string(), bytes: z.int(), sha256: z.string() })),
  timeline: z.array(
    z.object({
      at: z.string(),
      source: z.string().nullish(),
      line: z.int().nullish(),
      endLine: z.int().nullish(),
    }),
  ),
});

interface ReadFile {
  readonly report: IndexReport;
  readonly events: readonly EvidenceEvent[];
}

const files = new Map<string, ReadFile>();
const incident = Incident.parse(
  JSON.parse(readFileSync(new URL('incident.json', EXAMPLE), 'utf8')),
);

beforeAll(async () => {
  for (const { file } of incident.evidence) {
    const path = fileURLToPath(new URL(file, EXAMPLE));
    for await (const item of unpackEvidence(path, { name: file })) {
      if (item.type === 'skipped') continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of item.content) chunks.push(Buffer.from(chunk));
      const options = { name: item.name, hints: item.hints, referenceTime: '2026-03-10T13:09:00Z' };
      files.set(item.name, await readAll(Buffer.concat(chunks), options));
    }
  }
});

describe('the checkout outage', () => {
  it('is read in full, each file in its format', () => {
    const formats = [...files].map(([name, { report }]) => [
      name.replace(/^evidence\//, ''),
      report.format,
      report.unreadable,
    ]);
    expect(formats).toEqual([
      ['checkout-api.log', 'json-lines', 0],
      ['slack-incident-channel.zip!campaigns/2026-03-10.json', 'slack', 0],
      ['slack-incident-channel.zip!deploys/2026-03-10.json', 'slack', 0],
      ['slack-incident-channel.zip!checkout-oncall/2026-03-10.json', 'slack', 0],
      ['slack-incident-channel.zip!support-desk/2026-03-10.json', 'slack', 0],
      ['slack-incident-channel.zip!inc-0310-checkout/2026-03-10.json', 'slack', 0],
      ['alertmanager-webhooks.jsonl', 'alertmanager', 0],
      ['git-log.txt', 'git-log', 0],
      ['github-deployments.json', 'github-deployments', 0],
      ['gateway.syslog', 'syslog-5424', 0],
      ['db-primary.syslog', 'syslog-3164', 0],
      ['payments-metrics.csv', 'csv', 0],
    ]);
    expect(files.get('evidence/checkout-api.log')?.report.events).toBe(50_000);
  });

  it('has the hashes and sizes that incident.json states', () => {
    for (const { file, bytes, sha256 } of incident.evidence) {
      const content = readFileSync(new URL(file, EXAMPLE));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      const read = files.get(file);
      if (read !== undefined) expect(read.report).toMatchObject({ bytes });
    }
  });

  it('has an event at the time and on the lines of every row of the timeline', () => {
    const cited = incident.timeline.filter(({ source }) => source);
    expect(cited.length).toBeGreaterThan(20);
    for (const { at, source, line, endLine } of cited) {
      const events = files.get(source ?? '')?.events ?? [];
      const there = events.filter(
        ({ citation }) => citation.line >= (line ?? 1) && citation.line <= (endLine ?? line ?? 1),
      );
      expect(there, `${source} line ${line}`).not.toEqual([]);
      const seconds = there.map((event) => Math.floor(Date.parse(event.at) / 1000));
      expect(seconds, `${source} line ${line}`).toContain(Math.floor(Date.parse(at) / 1000));
    }
  });

  it('names the people of the chat', () => {
    const chat =
      files.get('evidence/slack-incident-channel.zip!inc-0310-checkout/2026-03-10.json')?.events ??
      [];
    expect(chat.filter(({ actor }) => actor === null || /^[UB]0/.test(actor))).toEqual([]);
    expect(chat.filter(({ text }) => /<[@#!]/.test(text))).toEqual([]);
    expect(new Set(chat.map(({ source }) => source))).toEqual(new Set(['#inc-0310-checkout']));
  });
});
