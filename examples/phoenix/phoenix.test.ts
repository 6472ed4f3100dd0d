import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Incident {
  readonly artefacts: readonly string[];
  readonly evidence: readonly { readonly file: string; readonly sha256: string }[];
  readonly timeline: readonly {
    readonly at: string;
    readonly text: string;
    readonly source: string;
    readonly line: number;
    readonly endLine: number;
  }[];
}

const read = (file: string): Promise<string> => readFile(join(import.meta.dirname, file), 'utf8');
const incident: Incident = JSON.parse(await read('incident.json'));

describe('the Phoenix example', () => {
  it('describes its evidence with true hashes', async () => {
    for (const { file, sha256 } of incident.evidence) {
      const hash = createHash('sha256').update(await read(file));
      expect(hash.digest('hex'), file).toBe(sha256);
    }
  });

  it('cites a record of the same instant for every row of the timeline', async () => {
    for (const { at, source, line, endLine } of incident.timeline) {
      const lines = (await read(source)).split('\n').slice(line - 1, endLine);
      const time = at.slice(11, 19);
      expect(
        lines.some((text) => text.includes(time)),
        `${source}:${line} at ${time}`,
      ).toBe(true);
    }
  });

  it('has the same timeline in the post-mortem', async () => {
    const postmortem = await read('postmortem.md');
    for (const { at, text } of incident.timeline) {
      expect(postmortem).toContain(`| ${at.slice(0, 10)} ${at.slice(11, 19)} | ${text} |`);
    }
  });

  it('carries the four lessons and the three artefacts of the specification', async () => {
    const postmortem = (await read('postmortem.md')).toLowerCase();
    const lessons = [
      'two sources of truth caused confusion',
      'testing in production (master alex) was risky',
      'kill switches need multiple layers',
      'document decisions as you make them',
    ];
    for (const lesson of lessons) expect(postmortem).toContain(lesson);
    for (const artefact of incident.artefacts) {
      await expect(access(join(import.meta.dirname, artefact))).resolves.toBeUndefined();
    }
  });
});
