import { z } from 'zod';
import { Id, Version } from '../shared/id.ts';
import { line, prose } from '../shared/text.ts';

/** What a node of the why tree is. */
export const CAUSE_KINDS = [
  'trigger',
  'contributing_factor',
  'missing_safeguard',
  'systemic_condition',
] as const;
export const CauseKind = z.enum(CAUSE_KINDS);
export type CauseKind = z.infer<typeof CauseKind>;

export const CAUSE_KIND_NAMES: Record<CauseKind, string> = {
  trigger: 'Trigger',
  contributing_factor: 'Contributing factor',
  missing_safeguard: 'Missing safeguard',
  systemic_condition: 'Systemic condition',
};

/** The question that opens the next step of a chain, by what the node is. */
export const CAUSE_KIND_QUESTIONS: Record<CauseKind, string> = {
  trigger: 'Why was the error possible?',
  contributing_factor: 'How did the system allow this?',
  missing_safeguard: "What safeguards didn't catch it?",
  systemic_condition: 'What systemic conditions contributed?',
};

/**
 * Default taxonomy of causes, so that later learning can count them. A workspace may add its own:
 * a category is a lower-case slug.
 */
export const CAUSE_CATEGORIES = [
  'change',
  'configuration',
  'capacity',
  'dependency',
  'hardware',
  'network',
  'data',
  'code-defect',
  'process',
  'communication',
  'observability',
  'security',
  'complex-interaction',
] as const;
export const CauseCategory = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'Lower-case letters, digits and dashes, such as complex-interaction.',
  });

export const CauseText = prose(2000).refine((text) => text.trim() !== '', {
  error: 'Write the answer to the why.',
});

/** A node of the why tree as a row; the children of a node answer "why?" about it. */
export const CauseNode = z.object({
  id: Id,
  parentId: Id.nullable(),
  position: z.int().min(0).meta({ description: 'Order among its siblings.' }),
  kind: CauseKind,
  category: CauseCategory.nullable(),
  text: CauseText,
  version: Version,
});
export type CauseNode = z.infer<typeof CauseNode>;

/** A why tree as nested data, without our ids: the form it has in documents. */
export interface CauseTree {
  readonly kind: CauseKind;
  readonly category: string | null;
  readonly text: string;
  readonly children: readonly CauseTree[];
}

export const CauseTree: z.ZodType<CauseTree> = z
  .object({
    kind: CauseKind,
    category: CauseCategory.nullable(),
    text: CauseText,
    get children() {
      return z.array(CauseTree);
    },
  })
  .meta({ id: 'CauseTree' });

/** Deepest nesting of a why tree that is accepted: five whys and room to spare. */
export const MAX_CAUSE_DEPTH = 12;

/** Rows to nested trees; a row whose parent is missing becomes a root, so nothing is lost. */
export function causeTrees(nodes: readonly CauseNode[]): CauseTree[] {
  const ids = new Set(nodes.map((node) => node.id));
  const childrenOf = (parentId: string | null): CauseTree[] =>
    nodes
      .filter(
        (node) =>
          (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null) === parentId,
      )
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((node) => ({
        kind: node.kind,
        category: node.category,
        text: node.text,
        children: childrenOf(node.id),
      }));
  return childrenOf(null);
}

/** A short label of a new category, as people type it, to its slug. */
export const categorySlug = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** A line of text naming a category in a list. */
export const CategoryLabel = line(40);
