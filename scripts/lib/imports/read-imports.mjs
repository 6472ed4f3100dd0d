import { posix } from 'node:path';
import { Visitor } from 'oxc-parser';
import { lineAt } from '../source.mjs';

/**
 * @typedef {object} Edge One import of one file.
 * @property {string} from The importing file, from the repository's root.
 * @property {number} line
 * @property {string} wanted As it stands in the file.
 * @property {Target} to
 */

/**
 * @typedef {{kind: 'file', path: string} | {kind: 'library', name: string} | {kind: 'node'}} Target
 */

/**
 * Every import of a file: static, re-exported, dynamic with a fixed name, of types, inside a type.
 *
 * @param {import('../source.mjs').Source} source
 * @returns {Edge[]}
 */
export function readImports({ file, text, program }) {
  /** @type {Edge[]} */
  const edges = [];
  /** @param {{source?: unknown, start: number}} node */
  const visit = ({ source, start }) => {
    const wanted = literalOf(source);
    if (wanted === undefined) return;
    edges.push({ from: file, line: lineAt(text, start), wanted, to: targetOf(file, wanted) });
  };
  new Visitor({
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  }).visit(program);
  return edges;
}

/** @param {unknown} node */
function literalOf(node) {
  if (typeof node !== 'object' || node === null || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}

/**
 * Imports here name files in full, so nothing has to be searched for.
 *
 * @param {string} file @param {string} wanted @returns {Target}
 */
function targetOf(file, wanted) {
  if (wanted.startsWith('.')) {
    // Vite's `?url` and the like are about how, not what.
    const path = posix.join(posix.dirname(file), wanted.replace(/\?.*$/, ''));
    return { kind: 'file', path };
  }
  if (wanted.startsWith('node:')) return { kind: 'node' };
  const [first = '', second, ...rest] = wanted.split('/');
  if (first !== '@kintsugi') {
    return { kind: 'library', name: first.startsWith('@') ? `${first}/${second}` : first };
  }
  const inside = rest.length > 0 ? rest.join('/') : 'src/index.ts';
  return { kind: 'file', path: `packages/${second}/${inside}` };
}
