import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { removeConfig } from '../shared/config-file.ts';

/** `kintsugi logout`: forgets the server and the key; the key stays valid until it is deleted there. */
export const logoutCommand = (): Command =>
  new Command('logout')
    .description('forget the server and the key that login remembers')
    .option('--json', 'print the answer as JSON, for machines')
    .action(
      act(z.object({ json: z.boolean().optional() }), async ({ out }) => {
        await removeConfig();
        out.result({ forgotten: true }, () => {
          out.line('Forgotten. The key itself stays valid until it is deleted in the settings.');
        });
        return undefined;
      }),
    );
