import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeExample } from './generate.ts';

const committed = import.meta.dirname;

interface Incident {
  readonly figures: Readonly<Record<string, number>>;
  readonly startedAt: string;
  readonly detectedAt: string;
  readonly mitigatedAt: string;
  readonly resolvedAt: string;
  readonly evidence: readonly { readonly file: string; readonly sha256: string }[];
  readonly timeline: readonly {
    readonly at: string;
    readonly text: string;
    readonly actor: string;
    readonly keyMoment: string | null;
    readonly source: string;
    readonly line: number;
  }[];
}

const hash = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

let folder: string;
let paths: readonly string[];
let incident: Incident;
let postmortem: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kintsugi-checkout-outage-'));
  paths = (await writeExample(folder)).map(({ path }) => path);
  incident = JSON.parse(await readFile(join(committed, 'incident.json'), 'utf8'));
  postmortem = await readFile(join(committed, 'postmortem.md'), 'utf8');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the generated evidence of the checkout outage', () => {
  it('is the same, byte for byte, as the committed files', async () => {
    expect(paths).toHaveLength(9);
    for (const path of paths) {
      expect(await hash(join(folder, path)), path).toBe(await hash(join(committed, path)));
    }
  });

  it('has a log of 50,000 lines, each a JSON object of pino', async () => {
    const log = await readFile(join(committed, 'evidence/checkout-api.log'), 'utf8');
    const lines = log.trimEnd().split('\n');
    expect(lines).toHaveLength(50_000);
    const broken = lines.filter((line) => {
      const { level, time, pid, hostname, name, msg } = JSON.parse(line);
      const numbers = [level, time, pid].every((value) => typeof value === 'number');
      return !numbers || [hostname, name, msg].some((value) => typeof value !== 'string');
    });
    expect(broken).toEqual([]);
  });

  it('is described by incident.json with true hashes', async () => {
    for (const { file, sha256 } of incident.evidence) {
      expect(await hash(join(committed, file)), file).toBe(sha256);
    }
  });

  it('gives every row of the timeline a line that exists, in the order of time', async () => {
    const times = incident.timeline.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    for (const { source, line } of incident.timeline.filter((row) => !row.source.includes('!'))) {
      const text = await readFile(join(committed, source), 'utf8');
      expect(text.split('\n')[line - 1]?.trim(), `${source}:${line}`).toBeTruthy();
    }
  });

  it('marks the four key moments at the times of the incident', () => {
    const moments = incident.timeline.filter(({ keyMoment }) => keyMoment !== null);
    expect(moments.map(({ keyMoment, at }) => [keyMoment, at])).toEqual([
      ['started', incident.startedAt],
      ['detected', incident.detectedAt],
      ['mitigated', incident.mitigatedAt],
      ['resolved', incident.resolvedAt],
    ]);
  });
});

describe('the post-mortem of the checkout outage', () => {
  it('has the timeline of incident.json', () => {
    for (const { at, text, actor } of incident.timeline) {
      const time = `${at.slice(0, 10)} ${at.slice(11, 19)}`;
      const row = postmortem.split('\n').find((line) => line.startsWith(`| ${time} |`)) ?? '';
      expect(row.replaceAll('\\', '')).toContain(text);
      expect(row).toContain(actor);
    }
  });

  it('states the impact that the evidence shows', () => {
    const { cartsAffected = 0, cartsAffectedThatOrdered = 0 } = incident.figures;
    const count = (value: number): string => value.toLocaleString('en-GB');
    expect(postmortem).toContain(`${count(cartsAffected)} carts met at least one error`);
    expect(postmortem).toContain(
      `${count(cartsAffectedThatOrdered)} of them still led to an order`,
    );
    expect(postmortem).toContain(`${count(cartsAffected - cartsAffectedThatOrdered)} did not`);
  });
});
