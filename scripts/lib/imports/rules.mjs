import {
  browserPackages,
  libraryRules,
  nodeFolders,
  packageRules,
  sideDoors,
  storeWiring,
} from './layout.mjs';

/** @typedef {import('./read-imports.mjs').Edge} Edge */

/**
 * @typedef {object} Refusal
 * @property {string} rule
 * @property {string} instead Where the code should go.
 */

/**
 * @typedef {object} Place Where a file lies.
 * @property {string} [package] Its folder under packages/.
 * @property {string} [folder] Its first folder under src/: a stage, shared, …
 * @property {boolean} source Whether it is under src/: what is not, builds or configures.
 * @property {boolean} test
 */

/** @param {string} path @returns {Place} */
function placeOf(path) {
  const [, inPackage, source, folder] =
    /^packages\/([^/]+)\/(src\/(?:([^/]+)\/)?)?/.exec(path) ?? [];
  return {
    ...(inPackage !== undefined && { package: inPackage }),
    ...(folder !== undefined && { folder }),
    source: source !== undefined,
    test: /\.test\.tsx?$/.test(path),
  };
}

/**
 * Why this import is refused; undefined when it is fine.
 *
 * @param {Edge} edge
 * @param {readonly string[]} stages In order.
 * @returns {Refusal | undefined}
 */
export function refusalOf(edge, stages) {
  const from = placeOf(edge.from);
  if (edge.to.kind === 'node') return nodeFolders.test(edge.from) ? undefined : nodeRefusal(from);
  if (edge.to.kind === 'library') return libraryRefusal(from, edge.to.name);
  const to = placeOf(edge.to.path);
  if (to.test && !from.test) {
    return {
      rule: 'no-test-in-source',
      instead: 'Source does not import tests. Move what they share into a file beside both.',
    };
  }
  if (to.package === undefined) return undefined;
  return from.package === to.package
    ? stageRefusal(from, to, stages)
    : packageRefusal(edge, from, to.package, edge.to.path);
}

/** @param {Place} from @returns {Refusal | undefined} */
function nodeRefusal(from) {
  if (!from.source || from.test || from.folder === 'testing') return undefined;
  if (!browserPackages.includes(from.package ?? '')) return undefined;
  return {
    rule: 'no-node-in-browser-packages',
    instead: `${browserPackages.join(', ')} also run in the browser, so they do no input or output. Take the value as a parameter, or describe a port in the domain and fill it in packages/store, evidence or server.`,
  };
}

/** @param {Place} from @param {string} library @returns {Refusal | undefined} */
function libraryRefusal(from, library) {
  if (from.package === undefined) return undefined;
  const { package: home } = from;
  return libraryRules.find((rule) => rule.library.test(library) && !rule.only.includes(home));
}

/** @param {Place} from @param {Place} to @param {readonly string[]} stages @returns {Refusal | undefined} */
function stageRefusal(from, to, stages) {
  const [left, right] = [from, to].map(({ folder }) => stages.indexOf(folder ?? ''));
  if (left === undefined || right === undefined || right < 0) return undefined;
  if (from.folder === 'shared' && !from.test) {
    return {
      rule: 'shared-imports-no-stage',
      instead:
        'shared/ is what every stage may use, so it knows none of them. Code that knows a stage lives in that stage.',
    };
  }
  if (left < 0 || right <= left) return undefined;
  return {
    rule: 'stages-import-left',
    instead: `A stage imports only stages to its left (${stages.join(' → ')}). Where ${from.folder} meets ${to.folder}, the code lives in ${to.folder}; what both need goes to shared/.`,
  };
}

/**
 * @param {Edge} edge @param {Place} from @param {string} wanted @param {string} path
 * @returns {Refusal | undefined}
 */
function packageRefusal(edge, from, wanted, path) {
  const home = from.package;
  // Examples, benchmarks and browser tests stand above all packages and may enter each.
  const own = home === undefined ? undefined : packageRules[home];
  if (home !== undefined && own === undefined) {
    return {
      rule: 'packages-have-a-place',
      instead: `packages/${home} has no place in the layout yet. Give it one in scripts/lib/imports/layout.mjs and in ARCHITECTURE.md.`,
    };
  }
  if (own && !own.may.includes(wanted)) {
    return {
      rule: 'packages-import-downhill',
      instead: `packages/${home} may import ${own.may.join(', ') || 'none of our packages'}. ${own.instead}`,
    };
  }
  if (edge.wanted === `@kintsugi/${wanted}/testing`) return testingRefusal(from);
  if (sideDoors.includes(edge.wanted)) return undefined;
  if (path !== `packages/${wanted}/src/index.ts` || edge.wanted.startsWith('.')) {
    return {
      rule: 'enter-through-index',
      instead: `Enter a package by its name (@kintsugi/${wanted}). Export what you need from its src/index.ts, or move it to where it is used.`,
    };
  }
  if (home === 'server' && wanted === 'store' && !from.test && !storeWiring.test(edge.from)) {
    return {
      rule: 'server-wires-the-store-in-one-place',
      instead:
        'In the server only src/wiring.ts (and tests) knows the store. A route calls a verb of packages/workflow, which is handed the store.',
    };
  }
  return undefined;
}

/** What a package offers to other packages' tests it may keep apart from its index. @param {Place} from */
function testingRefusal(from) {
  if (from.test || from.folder === 'testing' || from.package === undefined) return undefined;
  return {
    rule: 'testing-only-in-tests',
    instead:
      'What a package offers for tests is imported by tests (*.test.ts, src/testing/) alone. What source needs is exported from src/index.ts.',
  };
}
