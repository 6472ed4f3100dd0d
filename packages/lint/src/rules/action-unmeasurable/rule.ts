import type { StructureRule } from '../../structure-rule.ts';

/** A verb of wishing and a field of work, and nothing else. */
const UNMEASURABLE =
  /^(?:improve|better|enhance|increase|strengthen|review|revisit|consider|look into|investigate|think about|discuss|clean up|work on|be|raise)\b[^,.;:]{0,12}\b(?:monitoring|alerting|alerts|testing|tests|documentation|docs|communication|processes|process|observability|reliability|resilience|stability|quality|performance|security|awareness|tooling|training|it|this|things)\.?$/i;

export const actionUnmeasurable: StructureRule = {
  id: 'structure/action-unmeasurable',
  title: 'Action item that nobody can tell done',
  level: 'info',
  what: 'Nobody could tell when this action is done.',
  why: 'Actions drift, cynicism grows.',
  question: 'What will be different when it is done, and how would we see it?',
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Improve monitoring | @tanaka | 2026-02-06 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Alert when a node joins with a cold cache | @tanaka | 2026-02-06 |',
    ],
  },
  find: ({ shape }) =>
    shape.actions
      .filter((action) => UNMEASURABLE.test(action.text.trim()))
      .map((action) => ({ where: action.where })),
};
