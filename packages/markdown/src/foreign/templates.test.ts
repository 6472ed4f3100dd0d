import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePostMortem } from '../document/parse.ts';
import { printPostMortem } from '../document/print.ts';
import { readStructure } from '../structure/read-structure.ts';
import type { Structure } from '../structure/structure.ts';

const FOLDER = new URL('templates/', import.meta.url);
const sourceOf = (name: string): string => readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');

/** What a structure holds, short enough to be read in a test. */
const shortly = (structure: Structure) => ({
  sections: structure.sections.map(({ key }) => key),
  timeline: structure.timeline.rows.map(({ at, event, actor }) => [
    at === null ? null : new Date(at).toISOString().slice(0, 16),
    event.text,
    ...(actor ? [actor.text] : []),
  ]),
  actions: structure.actions.map(({ text, owner, due, done }) => [
    text.text,
    owner?.text ?? null,
    due?.date ?? null,
    ...(done ? ['done'] : []),
  ]),
  causes: structure.causes.length,
});

const ALL = ['summary', 'timeline', 'impact', 'rootCauses', 'wentWell', 'improve', 'actions'];

describe('another team’s template', () => {
  it('of Google’s SRE book: headings of any depth, times in bold text, states beside the bug', () => {
    expect(shortly(readStructure(sourceOf('google-sre')))).toEqual({
      sections: ALL,
      timeline: [
        ['2026-02-03T14:51', 'News of a new play spreads'],
        ['2026-02-03T14:53', 'Traffic rises to 88 times the usual'],
        ['2026-02-03T14:54', 'OUTAGE BEGINS — every query gets HTTP 500'],
        ['2026-02-03T15:01', 'The on-call engineer is paged'],
      ],
      actions: [
        ['Refuse to rebuild without replicas', '@maria', null, 'done'],
        ['Alert on the number of replicas', '@jules', null],
      ],
      causes: 2,
    });
    const { prose } = parsePostMortem(sourceOf('google-sre')).document;
    expect(prose.lucky).toContain('not deleted yet');
    expect(prose.detectionTime).toContain('HTTP 500');
  });

  it('of Atlassian: times as paragraphs, five whys, owner and day behind one key', () => {
    const short = shortly(readStructure(sourceOf('atlassian')));
    expect(short).toMatchObject({
      sections: ['summary', 'timeline', 'impact', 'rootCauses', 'improve', 'actions'],
      timeline: [
        ['2026-02-03T14:10', 'client upgraded'],
        ['2026-02-03T15:45', 'connections run out'],
        ['2026-02-03T16:35', 'rollback done'],
      ],
      actions: [
        ['Turn pooling on in the template', '@dana', '2026-02-20'],
        ['Load test of the client in CI', '@lee', '2026-03-01'],
      ],
    });
    expect(short.causes).toBeGreaterThanOrEqual(5);
    const { prose } = parsePostMortem(sourceOf('atlassian')).document;
    expect(prose.responseCoordination).toContain('joined at 16:02');
    expect(prose.timelineNotes).toContain('Leadup');
  });

  it('of PagerDuty: bold keys before the first heading, tables without a header, check boxes', () => {
    const source = sourceOf('pagerduty');
    expect(shortly(readStructure(source))).toMatchObject({
      sections: ALL,
      timeline: [
        ['2026-02-03T09:00', 'Queue reaches its limit'],
        ['2026-02-03T09:12', 'On-call paged'],
        ['2026-02-03T09:32', 'Limit raised'],
      ],
      actions: [
        [expect.stringContaining('its own limit'), '@noor', '2026-02-20'],
        [expect.stringContaining('the new queue'), '@sam', '2026-02-04', 'done'],
      ],
      causes: 1,
    });
    const { prose } = parsePostMortem(source).document;
    expect(prose.usersAffected).toBe('3,400');
    expect(prose.impact).toBe('- **Time in SEV-1**: 12 mins\n\n- **Time in SEV-2**: 20 mins');
  });

  it('of Etsy’s Morgue: underlined headings, plain keys', () => {
    const source = sourceOf('morgue');
    expect(shortly(readStructure(source))).toEqual({
      sections: ['summary', 'timeline', 'impact', 'rootCauses', 'actions'],
      timeline: [
        ['2026-02-03T20:05', 'push'],
        ['2026-02-03T20:09', 'error graph seen'],
        ['2026-02-03T20:41', 'flag off'],
      ],
      actions: [['One reader per flag', '@kim', '2026-02-17']],
      causes: 1,
    });
    const { document } = parsePostMortem(source);
    expect(document.severity).toBe('SEV2');
    expect(document.prose.surprised).toContain('thought to be off everywhere');
  });

  it('of Michael Kehoe: who before what, types of actions', () => {
    expect(shortly(readStructure(sourceOf('kehoe')))).toMatchObject({
      sections: ALL,
      timeline: [
        ['2026-02-03T11:00', 'All keys expire at once', 'cron'],
        ['2026-02-03T11:20', 'Keys get a jitter', 'on-call'],
      ],
      actions: [
        ['Jitter in the library', '@ola', '2026-02-20'],
        ['Limit on the origin', '@pat', '2026-02-27'],
      ],
    });
  });

  it('by habit: numbers and emoji in headings, definitions, nested whys, priorities in front', () => {
    const source = sourceOf('habits');
    const structure = readStructure(source);
    expect(shortly(structure)).toEqual({
      sections: ALL,
      timeline: [
        ['2026-02-03T08:00', 'Queue stops', 'MTA'],
        ['2026-02-03T10:10', 'Queue runs', 'on-call'],
      ],
      actions: [
        ['Rotate logs daily', '@ann', '2026-02-20'],
        ['Page when the queue stands for 10 minutes', '@ben', '2026-02-27'],
      ],
      causes: 3,
    });
    expect(structure.causes.map(({ depth }) => depth)).toEqual([1, 2, 3]);
    expect(structure.actions[0]?.priority?.text).toBe('P1');
    expect(parsePostMortem(source).document.prose.usersAffected).toBe('900');
  });

  it.each(readdirSync(FOLDER))(
    'comes back from our own format, and names its source: %s',
    (name) => {
      const source = readFileSync(new URL(name, FOLDER), 'utf8');
      const { document } = parsePostMortem(source);
      expect(parsePostMortem(printPostMortem(document)).document).toEqual(document);
      if (name !== 'habits.md') expect(source).toMatch(/[Ss]tructure.*text is ours \(MIT\)/);
    },
  );
});
