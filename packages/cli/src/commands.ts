import type { Command } from 'commander';

/** A first word of the command line; its module is loaded only when it is the one asked for. */
export interface Entry {
  readonly name: string;
  readonly about: string;
  readonly group: 'Kintsugi itself' | 'An incident, in the order of the way';
  readonly load: () => Promise<Command>;
}

const itself = 'Kintsugi itself';
const way = 'An incident, in the order of the way';

/** Every command, in the order of the help: the server, then the stages of the way. */
export const COMMANDS: readonly Entry[] = [
  {
    name: 'start',
    about: 'start the server, with its PostgreSQL',
    group: itself,
    load: async () => (await import('./workspace/start.ts')).startCommand(),
  },
  {
    name: 'login',
    about: 'say where the server is, and sign in',
    group: itself,
    load: async () => (await import('./workspace/login.ts')).loginCommand(),
  },
  {
    name: 'logout',
    about: 'forget the server and the key',
    group: itself,
    load: async () => (await import('./workspace/logout.ts')).logoutCommand(),
  },
  {
    name: 'completion',
    about: 'print the completion script of a shell',
    group: itself,
    load: async () => (await import('./workspace/completion.ts')).completionCommand(),
  },
  {
    name: 'incident',
    about: 'create, list, show and change incidents',
    group: way,
    load: async () => {
      const { incidentCommand } = await import('./incident/incident.ts');
      const { moveCommand } = await import('./lifecycle/move.ts');
      return incidentCommand().addCommand(moveCommand());
    },
  },
  {
    name: 'evidence',
    about: 'import logs, chat, alerts and changes; read what they say',
    group: way,
    load: async () => (await import('./evidence/evidence.ts')).evidenceCommand(),
  },
  {
    name: 'timeline',
    about: 'put events and remembered moments in order',
    group: way,
    load: async () => (await import('./timeline/timeline.ts')).timelineCommand(),
  },
  {
    name: 'write',
    about: 'write a section of the post-mortem',
    group: way,
    load: async () => (await import('./postmortem/write.ts')).writeCommand(),
  },
  {
    name: 'cause',
    about: 'the tree of whys',
    group: way,
    load: async () => (await import('./postmortem/cause.ts')).causeCommand(),
  },
  {
    name: 'lint',
    about: 'show what reads as blame and what a post-mortem lacks (offline)',
    group: way,
    load: async () => (await import('./postmortem/lint.ts')).lintCommand(),
  },
  {
    name: 'lsp',
    about:
      'the language helper for editors: a language server on standard input and output (offline)',
    group: way,
    load: async () => (await import('./postmortem/lsp.ts')).lspCommand(),
  },
  {
    name: 'export',
    about: 'a post-mortem as a Markdown file',
    group: way,
    load: async () => (await import('./postmortem/export.ts')).exportCommand(),
  },
  {
    name: 'import',
    about: 'a Markdown post-mortem as a new incident',
    group: way,
    load: async () => (await import('./postmortem/import.ts')).importCommand(),
  },
  {
    name: 'actions',
    about: 'action items, each with an owner and a date',
    group: way,
    load: async () => (await import('./actions/actions.ts')).actionsCommand(),
  },
  {
    name: 'board',
    about: 'what needs us: what is due, and when',
    group: way,
    load: async () => (await import('./followup/board.ts')).boardCommand(),
  },
  {
    name: 'library',
    about: 'search published post-mortems',
    group: way,
    load: async () => (await import('./learning/library.ts')).libraryCommand(),
  },
  {
    name: 'publish',
    about: 'publish the post-mortem, or its later changes',
    group: way,
    load: async () => (await import('./lifecycle/publish.ts')).publishCommand(),
  },
];
