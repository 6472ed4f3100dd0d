import { type LintReport, lint } from '@kintsugi/lint';
import { TextlintKernel } from '@textlint/kernel';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import { markdown as alex } from 'alex';
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import alexRule from 'textlint-rule-alex';
import writeGoodRule from 'textlint-rule-write-good';
import writeGood from 'write-good';

/** A linter of prose: the lines, from 1, on which it finds something in a Markdown file. */
export interface Tool {
  readonly name: string;
  readonly lines: (markdown: string) => Promise<number[]> | number[];
}

/** Our findings on language; those on structure are no answer to a sentence. */
export const languageFindings = (markdown: string): LintReport['findings'] =>
  lint(markdown, { kind: 'prose' }).findings.filter(({ rule }) => rule.startsWith('language/'));

/** Everything that we do to a file, structure rules included. */
export const ours: Tool = {
  name: 'kintsugi',
  lines: (markdown) => lint(markdown, { kind: 'postmortem' }).findings.map(({ line }) => line),
};

const kernel = new TextlintKernel();
const textlintOptions = {
  ext: '.md',
  filePath: 'postmortem.md',
  plugins: [{ pluginId: 'markdown', plugin: markdownPlugin.default }],
  rules: [
    { ruleId: 'alex', rule: alexRule.default },
    { ruleId: 'write-good', rule: writeGoodRule.default },
  ],
};

/** The JavaScript linters of prose, each with the rules it has by default. */
export const jsTools: readonly Tool[] = [
  {
    name: 'alex',
    lines: (markdown) => alex(markdown).messages.map(({ line }) => line ?? 0),
  },
  { name: 'write-good', lines: writeGoodLines },
  {
    name: 'textlint (alex, write-good)',
    lines: async (markdown) =>
      (await kernel.lintText(markdown, textlintOptions)).messages.map(({ loc }) => loc.start.line),
  },
];

/** write-good knows plain text alone and gives offsets. */
function writeGoodLines(markdown: string): number[] {
  return writeGood(markdown).map(({ index }) => markdown.slice(0, index).split('\n').length);
}

/** Harper, compiled to WebAssembly from Rust. */
export async function openHarper(): Promise<Tool> {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return {
    name: 'Harper (WASM)',
    lines: async (markdown) => {
      const found = await linter.lint(markdown, { language: 'markdown' });
      return found.map((each) => markdown.slice(0, each.span().start).split('\n').length);
    },
  };
}
