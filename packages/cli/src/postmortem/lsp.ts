import { Command } from 'commander';

/** `kintsugi lsp`: serves an editor until it goes; see docs/guide/blameless-language.md. */
export const lspCommand = (): Command =>
  new Command('lsp')
    .description(
      'the language helper for editors: a language server on standard input and output; works offline',
    )
    // Editors say so whether or not there is a choice.
    .option('--stdio', 'speak over standard input and output, which is the only way')
    .action(async () => {
      const { serveStdio } = await import('@kintsugi/lsp');
      serveStdio();
    });
