import type { Finding } from '@kintsugi/lint';
import type { FileProblem } from '@kintsugi/lint/files';
import type { Linted } from '../lint-file.ts';
import { fails, type Plan } from '../plan.ts';
import type { CreateFormat } from './format.ts';

/**
 * JUnit's XML: a suite a file, a case a finding. A finding is a failure where it fails the run; another
 * one passes, and says what it found as its output.
 */
export const junitFormat: CreateFormat = (plan) => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kintsugi lint">\n',
  file: (linted) => suite(linted, plan),
  problem: (problem) => brokenSuite(problem),
  end: () => '</testsuites>\n',
});

function suite({ path, report: { findings } }: Linted, { failOn }: Plan): string {
  const failures = findings.filter(({ level }) => fails(level, failOn)).length;
  const cases =
    findings.length === 0
      ? `<testcase classname="${xml(path)}" name="nothing found"/>\n`
      : findings.map((finding) => testCase(path, finding, failOn)).join('');
  return opening(path, { tests: Math.max(1, findings.length), failures, errors: 0, cases });
}

function testCase(path: string, finding: Finding, failOn: Plan['failOn']): string {
  const name = `${finding.rule} at ${finding.line}:${finding.column}`;
  const place = `${path}:${finding.line}:${finding.column}`;
  const text = xml(
    [place, finding.message, finding.why, finding.question].filter(Boolean).join('\n'),
  );
  const body = fails(finding.level, failOn)
    ? `<failure type="${finding.level}" message="${xml(finding.message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `<testcase classname="${xml(path)}" name="${xml(name)}">${body}</testcase>\n`;
}

function brokenSuite({ path, message, todo = '' }: FileProblem): string {
  const error = `<error type="unreadable" message="${xml(message)}">${xml(todo)}</error>`;
  const cases = `<testcase classname="${xml(path)}" name="can be linted">${error}</testcase>\n`;
  return opening(path, { tests: 1, failures: 0, errors: 1, cases });
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly cases: string;
}

const opening = (path: string, { tests, failures, errors, cases }: Suite): string =>
  `<testsuite name="${xml(path)}" tests="${tests}" failures="${failures}" errors="${errors}">\n${cases}</testsuite>\n`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Text within XML; what XML cannot hold (control characters, half characters) becomes U+FFFD. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\n]/g, (sign) => ENTITIES[sign] ?? sign);
