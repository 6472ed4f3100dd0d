import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from './commands.ts';
import { EXIT } from './shared/exit.ts';

const guide = await readFile(
  new URL('../../../docs/guide/command-line.md', import.meta.url),
  'utf8',
);

describe('the guide of the command line', () => {
  it.each(COMMANDS.map(({ name, load }) => ({ name, load })))(
    'lists $name with all that it can do',
    async ({ name, load }) => {
      const command = await load();
      expect(command.name()).toBe(name);
      const rows = guide.split('\n').filter((line) => line.startsWith('| `'));
      const row = rows.find((line) => line.includes(`\`${name}\``) || line.includes(`\`${name} `));
      expect(row).toBeDefined();
      for (const sub of command.commands) {
        expect(row).toMatch(new RegExp(`\`(${name} )?${sub.name()}\``));
      }
    },
  );

  it.each(Object.entries(EXIT))('lists the exit code of %s: %i', (_, code) => {
    expect(guide).toMatch(new RegExp(`^\\| ${code} \\| `, 'm'));
  });
});

describe('the help of every command', () => {
  it.each(COMMANDS)(
    '$name offers --json, but where what comes out is for a program anyway',
    async ({ name, load }) => {
      const command = await load();
      const leaves = command.commands.length > 0 ? command.commands : [command];
      for (const leaf of leaves) {
        expect(leaf.description()).not.toBe('');
        const offers = leaf.options.some((option) => option.long === '--json');
        expect({ leaf: leaf.name(), offers }).toEqual({
          leaf: leaf.name(),
          offers: name !== 'completion' && name !== 'lsp',
        });
      }
    },
  );
});
