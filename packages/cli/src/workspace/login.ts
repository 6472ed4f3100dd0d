import { Command } from 'commander';
import { z } from 'zod';
import { act } from '../shared/act.ts';
import { askText, canAsk } from '../shared/ask.ts';
import { readConfig, writeConfig } from '../shared/config-file.ts';
import { baseUrl, runningAddress } from '../shared/connection.ts';
import { signIn } from './login/sign-in.ts';

const Options = z.object({
  url: z.string().optional(),
  apiKey: z.string().optional(),
  data: z.string().optional(),
  email: z.string().optional(),
  passwordStdin: z.boolean().default(false),
  json: z.boolean().optional(),
});

/** `kintsugi login`: remembers where the server is, with a key of this command's own. */
export const loginCommand = (): Command =>
  new Command('login')
    .description('say where the server is, and sign in; a key of its own is made and remembered')
    .option('--url <address>', 'address of the server (else KINTSUGI_URL, else one that runs here)')
    .option('--api-key <key>', 'use this key instead of signing in (else KINTSUGI_API_KEY)')
    .option('--data <folder>', 'data folder of a server that runs on this machine')
    .option('--email <address>', 'sign in as')
    .option('--password-stdin', 'read the password from standard input')
    .option('--json', 'print the answer as JSON, for machines')
    .action(
      act(Options, async ({ options, out }) => {
        const url = baseUrl(await addressOf(options));
        const given = options.apiKey ?? (process.env.KINTSUGI_API_KEY || undefined);
        const { apiKey, session } = await signIn({
          ...options,
          url,
          apiKey: given,
          json: out.json,
        });
        const file = await writeConfig({ url, apiKey });
        const { name, role } = session.actor ?? { name: 'nobody', role: 'none' };
        out.result({ url, name, role, file }, () => {
          out.line(`${out.color.green('✓')} ${name} (${role}) at ${url}`);
          out.line(out.color.dim(`  remembered in ${file}, for this user alone`));
        });
        return undefined;
      }),
    );

async function addressOf(options: z.infer<typeof Options>): Promise<string> {
  const said = options.url ?? (process.env.KINTSUGI_URL || undefined);
  if (said !== undefined) return said;
  const found = (await runningAddress(options.data)) ?? (await readConfig())?.url;
  if (found !== undefined) return found;
  if (canAsk(options.json ?? false)) return askText('Where is Kintsugi? (http://127.0.0.1:4100)');
  return 'http://127.0.0.1:4100';
}
