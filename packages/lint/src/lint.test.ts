import { emptyProse, type PostMortemDocument } from '@kintsugi/domain';
import { describe, expect, it } from 'vitest';
import { lint, lintDocument, lintText, onlyBigIncidents } from './index.ts';
import { MODEL_DOCUMENT as FINE, MODEL_DAY } from './testing/model-document.ts';

const rulesOf = (text: string, asOf = MODEL_DAY) =>
  lint(text, { asOf }).findings.map((finding) => finding.rule);

describe('lint', () => {
  it('has nothing to say about a good post-mortem', () => {
    expect(rulesOf(FINE)).toEqual([]);
  });

  it.each([
    ['structure/missing-section', FINE.replace(/## 5[\s\S]*?(?=## 6)/, '')],
    ['structure/missing-section', FINE.replace('- The alert fired.\n', '')],
    ['structure/no-action-items', FINE.replace(/\| Action \|[\s\S]*$/, 'None.\n')],
    [
      'structure/too-many-action-items',
      `${FINE}${'| Do it | @kofi | 2026-02-06 | P1 |\n'.repeat(5)}`,
    ],
    ['structure/action-no-owner', FINE.replace('@tanaka', '')],
    ['structure/action-vague-owner', FINE.replace('@tanaka', 'the platform team')],
    ['structure/action-no-due-date', FINE.replace('2026-02-06', '')],
    ['structure/action-invalid-date', FINE.replace('2026-02-06', '2026-02-30')],
    ['structure/action-invalid-date', FINE.replace('2026-02-06', '2026-01-02')],
    ['structure/action-invalid-date', FINE.replace('2026-02-06', 'next sprint')],
    ['structure/action-unmeasurable', FINE.replace('Add a warm-up stage', 'Improve monitoring')],
    ['structure/timeline-not-chronological', FINE.replace('09:49', '08:49')],
    ['structure/timeline-no-timezone', FINE.replace('Time (UTC)', 'Time')],
    [
      'structure/summary-too-long',
      FINE.replace('47 minutes.', '47 minutes. It was bad. It was long. It is over.'),
    ],
    [
      'structure/missing-impact-duration',
      FINE.replace('- **Duration**: 47 minutes', '- **Users affected**: 12'),
    ],
    [
      'structure/root-cause-human-error',
      FINE.replace('The node joined with a cold cache.', 'Human error.'),
    ],
    ['structure/sev1-late-writeup', FINE.replace('2026-01-15 10:00', '2026-01-19 10:00')],
    [
      'structure/sev2-late-writeup',
      FINE.replace('SEV1', 'SEV2').replace('2026-01-15 10:00', '2026-01-29 10:00'),
    ],
  ])('finds %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('asks for the review thirty days after publication', () => {
    const published = FINE.replace('**Written:**', '**Published:**');
    expect(rulesOf(published, '2026-02-10')).not.toContain('structure/review-missing');
    expect(rulesOf(published.replace('2026-02-06', '2026-06-06'), '2026-03-10')).toContain(
      'structure/review-missing',
    );
  });

  it('takes a reason for no action items', () => {
    expect(
      rulesOf(
        FINE.replace(
          /\| Action \|[\s\S]*$/,
          'None, because the system is switched off next week.\n',
        ),
      ),
    ).toEqual([]);
  });

  it('gives lines, columns and offsets of the file, whatever its line ends and letters', () => {
    const text =
      '# Post-mortem\r\n\r\n## Root cause\r\n\r\n👩‍🚒 שלום The operator should have checked it.\r\n';
    const [finding] = lint(text).findings.filter(({ rule }) => rule === 'language/counterfactual');
    expect(finding).toBeDefined();
    expect(text.slice(finding?.start, finding?.end)).toBe('operator should have checked');
    expect(finding).toMatchObject({
      line: 5,
      endLine: 5,
      column: (text.split('\r\n')[4] ?? '').indexOf('operator') + 1,
    });
  });

  it('reads neither code nor quotes nor front matter as prose', () => {
    const said = 'Bob forgot to run it';
    expect(
      lint(
        `---\nnote: ${said}\n---\n\n\`${said}\`\n\n> ${said}\n\nThe bot posted "${said}" twice.\n\n    ${said}\n`,
      ).findings,
    ).toEqual([]);
  });

  it('lets a finding be answered with a reason, and counts it', () => {
    const text =
      '## Root cause\n\n<!-- kintsugi-allow language/blame: quoted from the ticket -->\nBob ignored the alert.\n\nBob ignored the page.\n';
    const report = lint(text, {
      kind: 'prose',
      config: { rules: { 'language/named-individual': 'off' } },
    });
    expect(report.findings.map(({ rule, line }) => [rule, line])).toEqual([['language/blame', 6]]);
    expect(report.document.allowed).toEqual([
      { rule: 'language/blame', reason: 'quoted from the ticket', line: 4 },
    ]);
  });

  it('does not take an answer without a reason', () => {
    const found = lintText('<!-- kintsugi-allow language/blame -->\nThe team ignored it.', {
      place: 'prose',
    });
    expect(found.map(({ rule }) => rule).toSorted()).toEqual([
      'language/blame',
      'structure/allow-without-reason',
    ]);
  });

  it('follows the configuration', () => {
    const text = 'The team ignored it.';
    const level = (set: 'off' | 'error' | 'on') =>
      lintText(text, { place: 'prose', config: { rules: { 'language/blame': set } } })[0]?.level;
    expect([level('off'), level('error'), level('on')]).toEqual([undefined, 'error', 'warn']);
  });

  it('knows the people of the roster', () => {
    const text = 'Grace ignored the alert.';
    expect(
      lintText(text, { place: 'cause', roster: [{ name: 'Grace Okafor' }] }).map(
        ({ rule }) => rule,
      ),
    ).toContain('language/named-individual');
  });

  it('leaves the language of other languages alone', () => {
    const german =
      'Die Datenbank war für zwei Stunden nicht erreichbar, weil das Zertifikat abgelaufen war. '.repeat(
        6,
      );
    expect(lint(german).document.english).toBe(false);
  });

  it('offers rewordings that can be applied', () => {
    const text = 'Alice forgot to run the migration.';
    const fix = lintText(text, { place: 'cause' }).flatMap(({ fixes }) => fixes)[0];
    expect(fix && text.slice(0, fix.start) + fix.replacement + text.slice(fix.end)).toBe(
      'Nothing required the migration to be run.',
    );
  });

  it('answers adversarial text', () => {
    for (const piece of [
      'the operator ',
      'had we ',
      '"a ',
      '`',
      'If ',
      'Bob ',
      '[x](',
      '<!-- ',
      'because ',
      '**',
      'no one ',
      'a, ',
      '\n| x |',
      '- ',
    ]) {
      expect(lint(piece.repeat(Math.floor(200_000 / piece.length))).findings).toBeDefined();
    }
  });
});

describe('lintDocument', () => {
  const document: PostMortemDocument = {
    title: 'x',
    severity: 'SEV2',
    severityReason: null,
    services: [],
    tags: [],
    timeZone: 'UTC',
    startedAt: '2026-01-01T00:00:00Z',
    detectedAt: null,
    mitigatedAt: null,
    resolvedAt: '2026-01-01T01:00:00Z',
    participants: [{ name: 'Grace Okafor', handle: 'grace', email: null, role: 'responder' }],
    timeline: [
      {
        at: '2026-01-01T00:00:00Z',
        text: 'Grace ignored the alert',
        actor: null,
        keyMoment: null,
        citation: null,
      },
    ],
    prose: {
      ...emptyProse(),
      summary: 'It was down.',
      wentWell: 'x',
      improve: 'This should have been caught in review.',
      usersAffected: '3',
    },
    causes: [
      {
        kind: 'trigger',
        category: null,
        text: 'A flag',
        children: [{ kind: 'trigger', category: null, text: 'Human error', children: [] }],
      },
    ],
    actions: [
      {
        text: 'Add a check',
        owner: null,
        dueDate: '2026-02-01',
        priority: 'P1',
        kind: 'prevent',
        feeds: null,
        link: null,
        state: 'open',
      },
    ],
    noActionsReason: null,
  };

  it('names the field of each finding', () => {
    const found = lintDocument(document, { asOf: '2026-01-02' }).findings.map(({ rule, place }) => [
      rule,
      place,
    ]);
    expect(found).toContainEqual([
      'language/named-individual',
      { kind: 'timeline', index: 0, field: 'text' },
    ]);
    expect(found).toContainEqual(['language/counterfactual', { kind: 'prose', key: 'improve' }]);
    expect(found).toContainEqual(['language/human-error', { kind: 'cause', path: [0, 0] }]);
    expect(found).toContainEqual([
      'structure/action-no-owner',
      { kind: 'action', index: 0, field: 'text' },
    ]);
  });

  it('gives offsets within the field', () => {
    const [finding] = lintDocument(document, { asOf: '2026-01-02' }).findings.filter(
      ({ rule }) => rule === 'language/counterfactual',
    );
    expect(document.prose.improve.slice(finding?.start, finding?.end)).toBe(
      'should have been caught',
    );
  });
});

describe('onlyBigIncidents', () => {
  it('sees when small incidents get no post-mortem', () => {
    const none = { SEV1: 0, SEV2: 0, SEV3: 0, SEV4: 0 };
    const incidents = { SEV1: 1, SEV2: 3, SEV3: 8, SEV4: 2 };
    expect(onlyBigIncidents({ incidents, postMortems: { ...none, SEV1: 1 } })?.rule).toBe(
      'structure/only-big-incidents',
    );
    expect(onlyBigIncidents({ incidents, postMortems: { ...none, SEV1: 1, SEV4: 1 } })).toBeNull();
    expect(onlyBigIncidents({ incidents, postMortems: none })).toBeNull();
  });
});
