import type { CauseKind } from '@kintsugi/domain';

/** How each kind looks: a colour, and a mark that tells kinds apart without it. */
export const KIND_LOOK: Record<CauseKind, { readonly colour: string; readonly mark: string }> = {
  trigger: { colour: 'var(--clay)', mark: '▲' },
  contributing_factor: { colour: 'var(--slate)', mark: '◆' },
  missing_safeguard: { colour: 'var(--plum)', mark: '◇' },
  systemic_condition: { colour: 'var(--sage)', mark: '●' },
};
