// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ALL, BLAMING, printed } from '../../../testing/lint-formats.ts';

describe('JUnit', () => {
  it('is XML with a suite a file and a case a finding', async () => {
    const xml = await printed('junit', ALL);
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    expect(document.querySelectorAll('testsuite')).toHaveLength(4);
    const suite = document.querySelectorAll('testsuite')[1];
    expect(suite?.getAttribute('name')).toBe(BLAMING.path);
    expect(suite?.querySelectorAll('testcase > failure')).toHaveLength(
      BLAMING.report.findings.length,
    );
    expect(document.querySelector('error')?.getAttribute('message')).toBe(
      'x.md is\ufffd <no> text.',
    );
  });
});
