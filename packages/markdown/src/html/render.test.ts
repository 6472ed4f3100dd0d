import { describe, expect, it } from 'vitest';
import { renderHtml } from './render.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox)',
  '![x](javascript:alert(1))',
  '![x](https://a.b "x\\" onerror=\\"alert(1)")',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>*{background:url(javascript:1)}</style>',
  '```"><script>alert(1)</script>\nx\n```',
  '[^<script>alert(1)</script>]\n\n[^<script>alert(1)</script>]: x',
  '| <script>alert(1)</script> |\n|---|\n| <b onclick=alert(1)>x</b> |',
  '<https://a.b/"onmouseover="alert(1)>',
  '<!--><script>alert(1)</script>-->',
];

describe('renderHtml', () => {
  it.each(PAYLOADS)('lets no script pass: %s', (payload) => {
    const html = renderHtml(payload);
    const page = new DOMParserLike(html);
    expect(page.tags).not.toEqual(expect.arrayContaining(['script']));
    expect(page.tags.filter((tag) => /^(?:svg|iframe|style|object|embed)$/.test(tag))).toEqual([]);
    expect(page.attributes.filter(([name]) => name.startsWith('on') || name === 'style')).toEqual(
      [],
    );
    for (const [name, value] of page.attributes) {
      if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|#)/);
      if (name === 'src') expect(value).toMatch(/^https:/);
    }
  });

  it('keeps the words of raw HTML blocks as text', () => {
    expect(renderHtml('<div>seen & heard</div>')).toBe(
      '<p>&#x3C;div>seen &#x26; heard&#x3C;/div></p>',
    );
  });

  it('drops comments and front matter', () => {
    expect(renderHtml('---\nkintsugi: 1\n---\n\na <!-- no --> b\n\n<!-- no -->')).toBe(
      '<p>a  b</p>',
    );
  });

  it('answers text made to be slow', () => {
    for (const piece of ['**a_b', '~a~~b', '[a](', '> ', '- ', '`a``', '<a ', '![']) {
      expect(renderHtml(piece.repeat(Math.floor(60_000 / piece.length)))).toContain('<');
    }
  });

  it('marks links', () => {
    expect(renderHtml('[a](https://b.c)')).toBe(
      '<p><a href="https://b.c" rel="noopener noreferrer nofollow">a</a></p>',
    );
  });

  it('moves headings under a level, none below 6', () => {
    expect(renderHtml('# a\n\n##### b', { topHeading: 3 })).toBe('<h3>a</h3>\n<h6>b</h6>');
  });

  it('renders tables, tasks and footnotes', () => {
    const html = renderHtml('| a |\n|---|\n| b |\n\n- [x] c\n\nd[^1]\n\n[^1]: e');
    expect(html).toContain('<td>b</td>');
    expect(html).toContain('type="checkbox"');
    expect(html).toContain('href="#user-content-fn-1"');
    expect(html).toContain('id="user-content-fn-1"');
  });

  it('fills in facts', () => {
    const facts = {
      title: 'A <b>',
      severity: null,
      startedAt: '2026-01-01T00:00:00Z',
      detectedAt: null,
      mitigatedAt: null,
      resolvedAt: '2026-01-01T01:30:00Z',
      services: [],
      participants: [],
    };
    expect(
      renderHtml('Took {{fact:duration}}, `{{fact:duration}}`: {{fact:title}}.', { facts }),
    ).toBe('<p>Took 1 h 30 min, <code>{{fact:duration}}</code>: A &#x3C;b>.</p>');
  });
});

/** Reads tags and attributes of the HTML that rehype-stringify writes: every text `<` is escaped there. */
class DOMParserLike {
  readonly tags: string[] = [];
  readonly attributes: [string, string][] = [];

  constructor(html: string) {
    for (const tag of html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)) {
      this.tags.push((tag[1] ?? '').toLowerCase());
      for (const attribute of (tag[2] ?? '').matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
        this.attributes.push([(attribute[1] ?? '').toLowerCase(), attribute[2] ?? '']);
      }
    }
  }
}
