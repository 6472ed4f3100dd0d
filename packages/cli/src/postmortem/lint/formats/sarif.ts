import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, type Fix, type Level, RULES } from '@kintsugi/lint';
import type { FileProblem } from '@kintsugi/lint/files';
import manifest from '../../../../package.json' with { type: 'json' };
import type { Linted } from '../lint-file.ts';
import type { CreateFormat } from './format.ts';

const LEVELS: Record<Level, string> = { error: 'error', warn: 'warning', info: 'note' };

const LISTED = Object.values(RULES);

const HEAD =
  '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[';

/** SARIF 2.1.0, for code scanning. Results are written as they come. */
export const sarifFormat: CreateFormat = () => {
  const notifications: object[] = [];
  let first = true;
  return {
    begin: () =>
      `${HEAD}{"tool":${JSON.stringify(tool())},"columnKind":"utf16CodeUnits","results":[`,
    file: (linted) => {
      const lines = linted.report.findings.map((each) => JSON.stringify(result(linted.path, each)));
      if (lines.length === 0) return '';
      const text = `${first ? '' : ','}\n${lines.join(',\n')}`;
      first = false;
      return text;
    },
    problem: (problem) => {
      notifications.push(notification(problem));
      return '';
    },
    end: () => {
      const invocation = {
        executionSuccessful: notifications.length === 0,
        toolExecutionNotifications: notifications,
      };
      return `],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
};

const tool = () => ({
  driver: {
    name: 'kintsugi',
    semanticVersion: manifest.version,
    rules: LISTED.map(({ id, level, what, why, question }) => ({
      id,
      shortDescription: { text: what },
      fullDescription: { text: why },
      ...(question !== '' && { help: { text: question } }),
      defaultConfiguration: { level: LEVELS[level] },
    })),
  },
});

function result(path: Linted['path'], finding: Finding) {
  const ruleIndex = LISTED.findIndex(({ id }) => id === finding.rule);
  const artifactLocation = { uri: uriOf(path) };
  const { line: startLine, column: startColumn, endLine, endColumn } = finding;
  return {
    ruleId: finding.rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[finding.level],
    message: { text: [finding.message, finding.question].filter(Boolean).join(' ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: { startLine, startColumn, endLine, endColumn },
        },
      },
    ],
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => fixOf(fix, artifactLocation)),
    }),
  };
}

const fixOf = ({ title, start, end, replacement }: Fix, artifactLocation: { uri: string }) => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation,
      replacements: [
        {
          deletedRegion: { charOffset: start, charLength: end - start },
          insertedContent: { text: replacement },
        },
      ],
    },
  ],
});

const notification = ({ path, message }: FileProblem) => ({
  level: 'error',
  message: { text: message },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});

/** Relative paths stay relative, as code scanning wants them; each part is escaped. */
const uriOf = (path: string): string =>
  isAbsolute(path)
    ? pathToFileURL(path).href
    : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
