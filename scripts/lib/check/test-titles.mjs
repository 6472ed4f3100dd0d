import { Visitor } from 'oxc-parser';
import { lineAt } from '../source.mjs';

const groups = ['describe', 'suite'];
const cases = ['test', 'it'];

/**
 * Titles used twice in one file: when such a test fails, nobody knows which.
 *
 * @param {import('../source.mjs').Source} source
 * @returns {string[]}
 */
export function findRepeatedTitles({ file, text, program }) {
  /** @type {string[]} */
  const path = [];
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {string[]} */
  const repeated = [];
  new Visitor({
    CallExpression(node) {
      const call = titledCall(node);
      if (!call) return;
      path.push(call.title);
      if (!cases.includes(call.name)) return;
      const title = path.join(' › ');
      const line = lineAt(text, node.start);
      const before = seen.get(title);
      if (before) repeated.push(`${file}:${line} has the title of line ${before}: ${title}`);
      seen.set(title, before ?? line);
    },
    'CallExpression:exit'(node) {
      if (titledCall(node)) path.pop();
    },
  }).visit(program);
  return repeated;
}

/** `test('title', …)`, `describe.runIf(x)('title', …)`, … @param {import('oxc-parser').CallExpression} node */
function titledCall(node) {
  const name = rootName(node.callee);
  const [first] = node.arguments;
  if (!name || !first || ![...groups, ...cases].includes(name)) return undefined;
  if (first.type !== 'Literal' || typeof first.value !== 'string') return undefined;
  return { name, title: first.value };
}

/** @param {import('oxc-parser').Expression} callee @returns {string | undefined} */
function rootName(callee) {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type === 'MemberExpression') return rootName(callee.object);
  if (callee.type === 'CallExpression') return rootName(callee.callee);
  if (callee.type === 'TaggedTemplateExpression') return rootName(callee.tag);
  return undefined;
}
