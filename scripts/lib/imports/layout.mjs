/**
 * What may import what. The table of ARCHITECTURE.md as data; docs/adr/0010-import-direction.md says
 * how it is held. Each text tells where refused code should go instead.
 */

/**
 * @typedef {object} PackageRule
 * @property {readonly string[]} may Our packages it may import.
 * @property {string} instead Where code goes that wants another one.
 */

/** @type {Readonly<Record<string, PackageRule>>} */
export const packageRules = {
  domain: {
    may: [],
    instead:
      'The domain is words and rules alone. Describe what you need as a port (an interface) here and fill it further up, in packages/store, connectors or workflow.',
  },
  contract: {
    may: ['domain'],
    instead:
      'The contract only describes the wire, from domain schemas. Put behaviour into a verb of packages/workflow, and present its result in packages/server.',
  },
  markdown: {
    may: ['domain'],
    instead:
      'Markdown turns text into domain objects and back. Judging text belongs in packages/lint, saving it in a verb of packages/workflow.',
  },
  evidence: {
    may: ['domain'],
    instead:
      'Evidence reads bytes and proposes events. Saving or combining them is a verb of packages/workflow; fetching them from outside is packages/connectors.',
  },
  lint: {
    may: ['domain', 'markdown'],
    instead:
      'Lint judges a document it is given. Loading or changing documents is a verb of packages/workflow.',
  },
  store: {
    may: ['domain'],
    instead:
      'The store keeps and finds domain objects. Deciding, parsing or linting belongs in a verb of packages/workflow, which calls the store.',
  },
  workflow: {
    may: ['domain', 'contract', 'markdown', 'evidence', 'lint', 'store'],
    instead:
      'A verb knows no door. What is about HTTP goes to packages/server; an outside system stands behind a port of the domain that packages/connectors fills.',
  },
  connectors: {
    may: ['domain', 'evidence'],
    instead:
      'A connector fills a port of the domain and knows no caller. Orchestration is a verb of packages/workflow; wiring is in packages/server.',
  },
  mcp: {
    may: ['domain', 'contract'],
    instead:
      'An MCP tool calls one verb through the typed client of packages/contract. Put missing behaviour into a verb and an endpoint.',
  },
  lsp: {
    may: ['domain', 'markdown', 'lint'],
    instead:
      'The language server shows what markdown and lint say. Put a new judgement into packages/lint, a new shape into packages/markdown.',
  },
  vscode: {
    may: ['lsp'],
    instead: 'The extension only talks to the language server. Put behaviour into packages/lsp.',
  },
  server: {
    may: ['domain', 'contract', 'workflow', 'connectors', 'mcp', 'store'],
    instead:
      'The server is doors only. Put the behaviour into a verb of packages/workflow and call that.',
  },
  web: {
    may: ['domain', 'contract', 'markdown', 'lint'],
    instead:
      'The browser reaches everything else over HTTP, through the client of packages/contract. A rule that both sides need belongs in packages/domain.',
  },
  cli: {
    may: [
      ...['domain', 'contract', 'markdown', 'evidence', 'lint', 'store', 'workflow', 'connectors'],
      ...['server', 'lsp', 'mcp'],
    ],
    instead:
      'The command line calls the server through packages/contract, or starts it. What the web app has and you need belongs in packages/domain or contract.',
  },
};

/**
 * @typedef {object} LibraryRule
 * @property {string} rule
 * @property {RegExp} library
 * @property {readonly string[]} only The packages that may know it.
 * @property {string} instead
 */

/** Libraries with one home, so that replacing one stays a change in one place. @type {readonly LibraryRule[]} */
export const libraryRules = [
  {
    rule: 'database-only-in-store',
    library: /^(pg|kysely)$/,
    only: ['store'],
    instead:
      'Only packages/store talks to PostgreSQL. Add a query to the repository of its stage there; for a library that wants a pool, take openPool from @kintsugi/store.',
  },
  {
    rule: 'http-only-in-server',
    library: /^(fastify|@fastify\/.+)$/,
    only: ['server'],
    instead:
      'Only packages/server knows Fastify. Return plain objects from packages/workflow and present them in a route.',
  },
  {
    rule: 'react-only-in-web',
    library: /^(react|react-dom)$/,
    only: ['web'],
    instead:
      'Only packages/web knows React. A rule or a text that a component needs goes to packages/domain as a plain function.',
  },
];

/** Packages that also run in the browser, and so do no input or output of Node. */
export const browserPackages = ['domain', 'contract', 'markdown', 'lint', 'web'];

/** Folders of them that Node alone enters, each by a door of its own. */
export const nodeFolders = /^packages\/lint\/src\/files\//;

/** The files of the server that may know the store: the wiring. */
export const storeWiring = /^packages\/server\/src\/(wiring\.ts$|wiring\/|testing\/)/;

/**
 * Doors of a package beside its index, each with a reason of its own: markdown's `structure` reads
 * a file without the Markdown and YAML libraries, and domain's `light` has its words without Zod, both
 * for the linter, which has to start at once; lint's `files` finds and reads files, which no browser can.
 *
 * @type {readonly string[]}
 */
export const sideDoors = [
  '@kintsugi/domain/light',
  '@kintsugi/lint/files',
  '@kintsugi/markdown/structure',
];
