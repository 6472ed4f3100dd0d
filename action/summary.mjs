/** @typedef {{path: string, line: number, rule: string, level: string, message: string, question: string}} Finding */
/** @typedef {{path: string}} Document */
/** @typedef {{path: string, message: string}} Unusable */

/**
 * @typedef {object} Report What `kintsugi lint --format json` says.
 * @property {readonly Finding[]} findings
 * @property {readonly Document[]} documents
 * @property {readonly Unusable[]} errors
 */

const MOST_ROWS = 100;

/**
 * The summary of the job, in Markdown: a row a finding, each with the question to ask instead.
 *
 * @param {Report} report
 */
export function summaryOf({ findings, documents }) {
  const files = documents.length === 1 ? '1 post-mortem' : `${documents.length} post-mortems`;
  if (findings.length === 0) return `### Kintsugi\n\nNothing found in ${files}.\n`;
  const rows = findings.slice(0, MOST_ROWS).map(rowOf);
  const more = findings.length - rows.length;
  return [
    `### Kintsugi: ${findings.length} found in ${files}`,
    '',
    '| Where | What | Ask instead |',
    '| --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `And ${more} more, in the log.`] : []),
    '',
  ].join('\n');
}

/** @param {Finding} finding */
const rowOf = ({ path, line, rule, message, question }) =>
  `| ${cell(`${path}:${line}`)} | ${cell(message)} (\`${rule}\`) | ${cell(question)} |`;

/** @param {string} text */
const cell = (text) => text.replace(/[\\|<]/g, '\\$&').replace(/\s+/g, ' ');
