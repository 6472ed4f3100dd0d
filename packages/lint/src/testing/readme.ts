import type { LanguageRule } from '../language-rule.ts';
import type { StructureRule } from '../structure-rule.ts';

/** The page about a rule, from what the rule says of itself. */
export function readmeOf(rule: LanguageRule | StructureRule): string {
  const examples =
    'examples' in rule
      ? `\n${list('Finds', rule.examples.fails)}\n${list('Passes', rule.examples.passes)}`
      : '';
  return `# ${rule.id}

${rule.what}

**Why it hurts learning**: ${rule.why}

**Ask instead**: ${rule.question}

Level: ${rule.level}. Answer a finding with \`<!-- kintsugi-allow ${rule.id}: your reason -->\`.
${examples}`;
}

const list = (title: string, sentences: readonly string[]): string =>
  `${title}:\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n`;
