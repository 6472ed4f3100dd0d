#!/usr/bin/env node
/**
 * `kintsugi lint --format json [--as-of DATE] FILE…` without the CLI, for the corpus' evaluation scripts:
 *   node ../shared/corpus/evaluate-language.mjs ../shared/corpus/sentences.jsonl --command "node packages/lint/scripts/lint-files.ts"
 */
import { readFileSync } from 'node:fs';
import { lint } from '../src/index.ts';

const args = process.argv.slice(2).filter((arg) => arg !== 'lint');
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args.splice(at, 2)[1];
};
option('--format');
const asOf = option('--as-of');
const reports = args.map((path) => ({
  path,
  report: lint(readFileSync(path, 'utf8'), asOf === undefined ? {} : { asOf }),
}));
console.log(
  JSON.stringify({
    findings: reports.flatMap(({ path, report }) =>
      report.findings.map((finding) => ({ path, ...finding })),
    ),
    documents: reports.map(({ path, report }) => ({ path, ...report.document })),
  }),
);
