import { buildLintBundle } from './lint-bundle.mjs';
import { root } from './paths.mjs';

await buildLintBundle(root);
