import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A plug-in of the bundler: the words that each phrase of the linter is filed under, worked out when the
 * bundle is made and not at every start. A phrase that is not in the list is worked out as always.
 *
 * @param {string} root @returns {Promise<import('rolldown').Plugin>}
 */
export async function phraseKeys(root) {
  const file = join(root, 'packages/lint/src/text/keys.ts');
  const table = JSON.stringify(JSON.stringify(await keysOfAll(root, file)));
  return {
    name: 'phrase-keys',
    resolveId: (id) => (id === `${file}?work` ? id : undefined),
    load: (id) => {
      if (id === `${file}?work`) return { code: readFileSync(file, 'utf8'), moduleType: 'ts' };
      if (id !== file) return undefined;
      return { code: moduleOf(`${file}?work`, table), moduleType: 'js' };
    },
  };
}

/** @param {string} work @param {string} table */
function moduleOf(work, table) {
  return `import { keysOf as workOut } from ${JSON.stringify(work)};
export { LONGEST_PREFIX } from ${JSON.stringify(work)};
const known = JSON.parse(${table});
${nameOf}
export function keysOf(source) {
  const keys = known[nameOf(source)];
  if (keys === undefined) return workOut(source);
  return keys === null ? null : new Set(keys.split('|'));
}`;
}

/** @param {string} root @param {string} file @returns {Promise<Record<string, string | null>>} */
async function keysOfAll(root, file) {
  const { keysOf } = await load(file);
  const { fillMacros } = await load(join(root, 'packages/lint/src/text/pattern.ts'));
  /** @type {Map<number, string>} */
  const named = new Map();
  for (const match of await matchesOfRules(join(root, 'packages/lint/src/rules'))) {
    const source = fillMacros(match);
    const name = nameOf(source);
    if (named.has(name) && named.get(name) !== source) named.set(name, '');
    else named.set(name, source);
  }
  const apart = [...named].filter(([, source]) => source !== '');
  return Object.fromEntries(
    apart.map(([name, source]) => {
      const keys = keysOf(source);
      return [name, keys === null ? null : [...keys].join('|')];
    }),
  );
}

/** The patterns in whatever file of a rule has phrases. @param {string} rules @returns {Promise<string[]>} */
async function matchesOfRules(rules) {
  const files = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:\.test|[/\\]rule)\.ts$/.test(name))
    .map((name) => join(rules, name));
  const modules = await Promise.all(files.map(load));
  return modules
    .flatMap((module) => Object.values(module))
    .flatMap((phrases) => (Array.isArray(phrases) ? phrases : []))
    .flatMap(({ match }) => (typeof match === 'string' ? [match] : []));
}

/** @param {string} file @returns {Promise<Record<string, any>>} */
const load = (file) => import(pathToFileURL(file).href);

/**
 * A short name of a text, by its length and every fifth letter: this runs at every start, and two phrases
 * of one name are found out when the list is made.
 *
 * @param {string} text
 */
function nameOf(text) {
  let name = text.length;
  for (let at = 0; at < text.length; at += 5) name = (name * 31 + text.charCodeAt(at)) | 0;
  return name;
}
