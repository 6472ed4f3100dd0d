#!/usr/bin/env node
/** Writes the README of every rule from what the rule says of itself.  node packages/lint/scripts/make-readmes.ts */
import { writeFileSync } from 'node:fs';
import { LANGUAGE_RULES, STRUCTURE_RULES } from '../src/index.ts';
import { readmeOf } from '../src/testing/readme.ts';

for (const rule of [...LANGUAGE_RULES, ...STRUCTURE_RULES]) {
  const folder = rule.id.split('/')[1];
  writeFileSync(new URL(`../src/rules/${folder}/README.md`, import.meta.url), readmeOf(rule));
}
