import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** Libraries whose browser build reads the DOM, which a worker has not. */
const NEEDS_DOM = ['decode-named-character-reference'];

/** Gives a worker the builds of libraries that do without a DOM. */
export function withoutDom(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'kintsugi-without-dom',
    enforce: 'pre',
    resolveId: (source) => (NEEDS_DOM.includes(source) ? resolve(source) : null),
  };
}
