import type { StructureRule } from '../../structure-rule.ts';

/** Words of work on what the specification lets a post-mortem feed into; broad, since people write freely. */
const FEEDS =
  /run-?books?|play-?books?|docs?\b|document|guide|check-?list|how-?to|alert|monitor|dashboard|metric|probe|trac(?:e|ing)|logs?\b|logging|observab|slos?\b|threshold|page\b|test|\bci\b|\bcd\b|suite|staging|canary|rehears|drill|game ?day|valid|verif|check|lint|guard|gate|limit|quota|default|config|design|architect|split|move|migrat|replace|remov|add\b|automat|retr(?:y|ies)|time-?out|cache|backup|redundan|replica|failover|isolat|upgrade|pin\b|block|require|enforce|reject|prevent|refactor|rewrite|rate|circuit|feature flag|rollback|roll back|train|teach|workshop|onboard|skill|review|policy|process|script|tool|build|enable|disable|reduce|increase|set\b|use\b|make\b|show|store|keep|run\b|rotate|renew|expire|permission|access|scope/i;

export const actionNoPrevention: StructureRule = {
  id: 'structure/action-no-prevention',
  title: 'No link to prevention',
  level: 'info',
  what: 'No action item feeds into runbooks, monitoring, testing, architecture or training.',
  why: 'Post-mortems feed into prevention: better playbooks, new alerts, new test cases, design changes, skills.',
  question: "What's the smallest change that would have prevented this?",
  examples: {
    fails: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Apologise to the customers | @kofi | 2026-02-06 |',
    ],
    passes: [
      '## 7. Action Items\n\n| Action | Owner | Due Date |\n|---|---|---|\n| Alert on cold nodes | @kofi | 2026-02-06 |',
    ],
  },
  find: ({ shape }) => {
    const { actions, sections } = shape;
    const linked = actions.some(({ feeds, text }) => feeds !== null || FEEDS.test(text));
    return actions.length === 0 || linked ? [] : [{ where: sections.actions.where }];
  },
};
