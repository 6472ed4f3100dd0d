import { Visitor } from 'oxc-parser';
import { isTest, lineAt } from '../source.mjs';

/** No hand-written file may be longer: nobody holds more in mind at once. */
const longestFile = 400;

/** @typedef {{name: string, lines: number}} Sized */

/**
 * @typedef {object} SizeReport
 * @property {string} text The table, as information.
 * @property {string[]} tooLong Files over the limit.
 */

/**
 * @param {readonly import('../source.mjs').Source[]} sources @returns {SizeReport}
 */
export function reportSizes(sources) {
  const files = sources.map(({ file, text }) => ({
    name: file,
    lines: lineAt(text, text.length - 1),
  }));
  const source = files.filter(({ name }) => !isTest(name));
  const measured = sources.filter(({ file }) => !isTest(file)).map(measure);
  const functions = measured.flatMap((one) => one.functions);
  const anys = measured.reduce((sum, one) => sum + one.anys, 0);
  const [testLines, sourceLines] = [files.filter(({ name }) => isTest(name)), source].map((some) =>
    some.reduce((sum, { lines }) => sum + lines, 0),
  );
  return {
    text: [
      '               count  median    p90    max',
      row('source files', source),
      row('functions', functions),
      `lines of test per line of source: ${((testLines ?? 0) / (sourceLines || 1)).toFixed(1)}   any: ${anys}`,
      `longest files:     ${longest(source)}`,
      `longest functions: ${longest(functions)}`,
    ].join('\n'),
    tooLong: files
      .filter(({ lines }) => lines > longestFile)
      .map(
        ({ name, lines }) =>
          `${name} has ${lines} lines, more than ${longestFile}\n    Give each verb or noun in it a file of its own.`,
      ),
  };
}

/** @param {import('../source.mjs').Source} source */
function measure({ file, text, program }) {
  /** @type {Sized[]} */
  const functions = [];
  let anys = 0;
  /** @param {{start: number, end: number}} node */
  const visit = ({ start, end }) => {
    const first = lineAt(text, start);
    functions.push({ name: `${file}:${first}`, lines: lineAt(text, end) - first + 1 });
  };
  new Visitor({
    FunctionDeclaration: visit,
    FunctionExpression: visit,
    // An expression alone is part of the line it stands in, not a function to read by itself.
    ArrowFunctionExpression: (node) => node.body.type === 'BlockStatement' && visit(node),
    TSAnyKeyword: () => {
      anys += 1;
    },
  }).visit(program);
  return { functions, anys };
}

/** @param {string} label @param {readonly Sized[]} sized */
function row(label, sized) {
  const lines = sized.map((one) => one.lines).sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    lines[Math.min(lines.length - 1, Math.floor(share * lines.length))] ?? 0;
  const columns = [lines.length, at(0.5), at(0.9), at(1)].map((value) => String(value).padStart(7));
  return `${label.padEnd(13)}${columns.join('')}`;
}

/** @param {readonly Sized[]} sized */
function longest(sized) {
  return [...sized]
    .sort((a, b) => b.lines - a.lines)
    .slice(0, 5)
    .map(({ name, lines }) => `${name.replace(/^packages\//, '')} (${lines})`)
    .join(', ');
}
