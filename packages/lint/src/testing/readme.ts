import type { LanguageRule } from '../language-rule.ts';
import type { StructureRule } from '../structure-rule.ts';

/** The page about a rule, from what the rule says of itself. */
export function readmeOf(rule: LanguageRule | StructureRule): string {
  const show = rule.id.startsWith('language/') ? list : pieces;
  return `# ${rule.id}

**${rule.title}.** ${rule.what}

**Why it hurts learning**: ${rule.why}

**Ask instead**: ${rule.question}

Level: ${rule.level}. Answer a finding with \`<!-- kintsugi-allow ${rule.id}: your reason -->\`.

${show('Finds', rule.examples.fails)}
${show('Passes', rule.examples.passes)}`;
}

const list = (title: string, sentences: readonly string[]): string =>
  `${title}:\n\n${sentences.map((sentence) => `- ${sentence}`).join('\n')}\n`;

const pieces = (title: string, examples: readonly string[]): string =>
  examples.map((piece) => `${title}:\n\n\`\`\`markdown\n${piece}\n\`\`\`\n`).join('\n');
