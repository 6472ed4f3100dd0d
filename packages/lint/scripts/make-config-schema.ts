#!/usr/bin/env node
/** Writes `kintsugi.config.schema.json` from the rules.  node packages/lint/scripts/make-config-schema.ts */
import { writeFileSync } from 'node:fs';
import { configSchema } from '../src/index.ts';

writeFileSync(
  new URL('../kintsugi.config.schema.json', import.meta.url),
  `${JSON.stringify(configSchema(), null, 2)}\n`,
);
