import { describe, expect, it } from 'vitest';
import { lint, lintText } from './index.ts';

const HEAD = '# Post-mortem\n\n## Root cause\n\n';
const ids = (text: string) => lint(text).findings.map(({ rule }) => rule);

describe('text that is built to be hard', () => {
  it.each([
    'the operator ',
    'had we ',
    '"a ',
    'Bob ',
    'because ',
    'accidentally someone ',
    'the team very ',
    '{`',
    '[',
    '(',
    '<a ',
    '. ',
    '1. ',
    'a, ',
    '<!-- kintsugi-allow language/blame: x -->\nBob ignored it.\n\n',
  ])('is read to its end: %j again and again', (piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    expect(lint(HEAD + text).document.kind).toBe('postmortem');
    expect(lintText(text, { place: 'cause' })).toBeInstanceOf(Array);
  });

  it('is refused when it is no text', () => {
    expect(() => lint('\0\0\0')).toThrow(/not text/);
    expect(() => lint('a'.repeat(12_000_001))).toThrow(/characters/);
  });

  it('finds the last sentence of one 5 MB paragraph', () => {
    const text = `${HEAD}${'The cache was cold and the node was slow. '.repeat(120_000)}The operator ignored it.\n`;
    expect(lint(text).findings.filter(({ rule }) => rule.startsWith('language/'))).toMatchObject([
      { rule: 'language/blame', line: 5 },
    ]);
  });
});

describe('text as people have it', () => {
  const at = (text: string, rule = 'language/blame') => {
    const found = lint(text).findings.find((finding) => finding.rule === rule);
    return (
      found && { line: found.line, column: found.column, words: text.slice(found.start, found.end) }
    );
  };

  it('has the same lines and columns with CRLF', () => {
    const text = `${HEAD}It was late.\nThe team ignored it.\n`;
    expect(at(text)).toEqual({ line: 6, column: 5, words: 'team ignored' });
    expect(at(text.replaceAll('\n', '\r\n'))).toEqual(at(text));
  });

  it('has columns in UTF-16 behind emoji, and right-to-left text', () => {
    expect(at(`${HEAD}🚒👩‍🚒 The team ignored it.\n`)?.column).toBe('🚒👩‍🚒 The '.length + 1);
    expect(at(`${HEAD}שלום עולם. The team ignored it.\n`)?.words).toBe('team ignored');
  });

  it('is not read in front matter, in code, in MDX expressions and imports', () => {
    const said = 'Bob ignored the alert';
    const text = `---\ntitle: ${said}\n---\nimport X from "./x"\n\n${HEAD}<Note text="${said}">\n\n\`${said}\`\n\n</Note>\n\n    ${said}\n`;
    expect(ids(text).filter((rule) => rule.startsWith('language/'))).toEqual([]);
  });

  it('survives bytes that are no UTF-8', () => {
    const text = new TextDecoder().decode(new Uint8Array([0xff, 0xfe, 0x20]));
    expect(at(`${HEAD}${text}The team ignored it.\n`)?.words).toBe('team ignored');
  });

  it.each([
    ['German', 'Die Datenbank war nicht erreichbar, weil das Zertifikat abgelaufen war. '],
    ['French', 'La base de données était indisponible parce que le certificat avait expiré. '],
    ['Spanish', 'La base de datos no estaba disponible porque el certificado había caducado. '],
    [
      'Dutch',
      'De database was niet bereikbaar omdat het certificaat was verlopen en niemand het zag. ',
    ],
    [
      'Polish',
      'Baza danych była niedostępna, ponieważ certyfikat wygasł i nikt tego nie zauważył. ',
    ],
    ['Japanese', '証明書の有効期限が切れていたため、データベースに接続できませんでした。'],
    ['Russian', 'База данных была недоступна, потому что срок действия сертификата истёк. '],
  ])('in %s gets the structure rules alone, and says so', (_, sentence) => {
    const { findings, document } = lint(`# Post-mortem\n\n## Summary\n\n${sentence.repeat(12)}\n`, {
      kind: 'postmortem',
    });
    expect(document.english).toBe(false);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ rule }) => rule.startsWith('structure/'))).toBe(true);
  });
});
