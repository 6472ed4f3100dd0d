import {
  ACTION_KINDS,
  ACTION_STATES,
  CAUSE_KINDS,
  type CauseTree,
  KEY_MOMENTS,
  PARTICIPANT_ROLES,
  PostMortemDocument,
  PREVENTIONS,
  PRIORITIES,
  PROSE_KEYS,
  SEVERITIES,
} from '@kintsugi/domain';
import fc from 'fast-check';

/** Pieces of text in which Markdown, YAML and HTML see marks. */
const PIECES = [
  'word',
  ' ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '# x',
  '## 2. Timeline',
  '### Causes',
  '#### deep',
  '---',
  '===',
  '- ',
  '* ',
  '1. ',
  '> ',
  '| a | b |',
  '|---|---|',
  '```',
  '~~~',
  '````js',
  '`',
  '``',
  '**',
  '_',
  '*',
  '~~',
  '[',
  '](',
  ')',
  '![',
  '<',
  '>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<script>',
  '<br>',
  '<br/>',
  '&amp;',
  '&',
  '\\',
  '\\|',
  '|',
  'http://a.b/c_d?e=1&f',
  'www.a.b',
  '{{fact:duration}}',
  '{{fact:title}}',
  '<span data-fact="severity">x</span>',
  '<!-- kintsugi: text -->',
  '**Duration**: 3',
  '- **Users affected**: x',
  '**No action items, because**: y',
  '[^1]',
  '[a]: /b',
  ': ',
  '"',
  "'",
  '%',
  '@',
  '!',
  'é',
  '漢字',
  '👩‍🚒',
  'שלום',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\r\n',
  '\r',
  '…',
  '`code`',
  '[l](https://x.y/_z_)',
] as const;

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((list) => list.join(''));
const anyText = fc.oneof(
  { weight: 4, arbitrary: pieces },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 20 })
      .map((text) => text.replaceAll('\u0000', '')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

/** Prose: any text, or a few pieces of it as paragraphs. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc.array(anyText, { maxLength: 3 }).map((list) => list.join('\n\n')),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a line may not hold
const CONTROL = /[\u0000-\u001f\u007f]/g;
const line = (max: number): fc.Arbitrary<string> =>
  anyText
    .map((text) => text.replace(CONTROL, '').trim().slice(0, max).trim())
    .map((text) => (text === '' || !text.isWellFormed() ? 'x' : text));
const filled = anyText.map((text) => (text.trim() === '' ? 'x' : text));
const orNone = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });

const instant = fc
  .tuple(
    fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.constantFrom('', 'Z', '.120Z', '.000Z', '.123456Z'),
  )
  .map(([date, end]) => (end === '' ? date.toISOString() : date.toISOString().slice(0, 19) + end));
const day = instant.map((at) => at.slice(0, 10));

const entry = fc.record({
  at: instant,
  text: filled,
  actor: orNone(line(120)),
  keyMoment: orNone(fc.constantFrom(...KEY_MOMENTS)),
  citation: orNone(
    fc.record({
      file: fc.oneof(fc.constantFrom('a.log', 'b:3 [2].log'), anyText),
      line: fc.integer({ min: 1, max: 1e9 }),
      sha256: fc.oneof(fc.constantFrom('ab', 'cd'), anyText),
    }),
  ),
});

const action = fc.record({
  text: anyText,
  owner: orNone(line(120)),
  dueDate: orNone(day),
  priority: fc.constantFrom(...PRIORITIES),
  kind: fc.constantFrom(...ACTION_KINDS),
  feeds: orNone(fc.constantFrom(...PREVENTIONS)),
  link: orNone(fc.oneof(fc.webUrl(), anyText)),
  state: fc.constantFrom(...ACTION_STATES),
});

const { cause } = fc.letrec<{ cause: CauseTree }>((tie) => ({
  cause: fc.record({
    kind: fc.constantFrom(...CAUSE_KINDS),
    category: orNone(fc.constantFrom('change', 'complex-interaction', 'x9')),
    text: filled,
    children: fc.oneof(
      { depthSize: 'small' },
      fc.constant([]),
      fc.array(tie('cause'), { maxLength: 2 }),
    ),
  }),
}));

/** Any valid post-mortem. */
export const postMortem: fc.Arbitrary<PostMortemDocument> = fc
  .record({
    title: line(200),
    severity: orNone(fc.constantFrom(...SEVERITIES)),
    severityReason: orNone(anyText),
    services: fc.array(line(80), { maxLength: 3 }),
    tags: fc.array(line(80), { maxLength: 2 }),
    timeZone: fc.constantFrom('UTC', 'Europe/Zurich'),
    startedAt: orNone(instant),
    detectedAt: orNone(instant),
    mitigatedAt: orNone(instant),
    resolvedAt: orNone(instant),
    participants: fc.array(
      fc.record({
        name: line(120),
        handle: orNone(line(64)),
        email: orNone(fc.constant('a.b@example.org')),
        role: fc.constantFrom(...PARTICIPANT_ROLES),
      }),
      { maxLength: 2 },
    ),
    timeline: fc.array(entry, { maxLength: 4 }),
    prose: fc.record(
      Object.fromEntries(PROSE_KEYS.map((key) => [key, fc.oneof(fc.constant(''), prose)])),
    ),
    causes: fc.array(cause, { maxLength: 3 }),
    actions: fc.array(action, { maxLength: 3 }),
    noActionsReason: orNone(anyText),
  })
  .map((document) => PostMortemDocument.parse(document));
