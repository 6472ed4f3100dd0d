import type { Transition } from '../../shape/shape.ts';
import type { StructureRule } from '../../structure-rule.ts';

/** Fewer rows than this are the start of a timeline, and another rule speaks about that. */
const ENOUGH = 3;

/** Words for the moment somebody came to know; broad, so that only a clear gap is reported. */
const DETECTED =
  /\b(?:alert\w*|alarm\w*|page[drs]?|paging|detect\w*|notic\w*|report\w*|red|warn\w*|monitor\w*|complain\w*|ticket\w*|discover\w*|observ\w*|saw|sees?|seen|identif\w*|finds?|found|aware\w*|rais\w*|escalat\w*|investigat\w*|support|receiv\w*|inform\w*|notif\w*|realis\w*|realiz\w*|spot\w*|flag\w*|call\w*|fir(?:es|ed|ing)|trigger\w*|contact\w*|messag\w*|email\w*|posts?|posted|asks?|asked|learn\w*|determin\w*|confirm\w*|declar\w*|acknowledg\w*|joins?|joined|looks?|dashboard\w*|check|probe|page)\b/i;

/** Words for the moment it was over, or at least the harm was. */
const OVER =
  /\b(?:resolv\w*|recover\w*|restor\w*|roll\w*[ -]?back\w*|revert\w*|fix\w*|normal\w*|back|green|complet\w*|over|mitigat\w*|stab\w*|health\w*|clos\w*|again|under|below|drain\w*|finish\w*|return\w*|ended|ends?|end|clear\w*|success\w*|work(?:s|ed|ing)|up|online|available|patch\w*|deploy\w*|released?|merged|re-?enabled|re-?open\w*|pinned|repair\w*|rebuilt|renew\w*|reissued|unblocked|caught up|stopp?\w*|disabled|all clear|published|empty|replaced|removed|done|serving|load|loads|loaded)\b/i;

const MESSAGES: readonly (readonly [Transition, RegExp, string])[] = [
  ['detected', DETECTED, 'No row says when somebody came to know of it (detected).'],
  ['resolved', OVER, 'No row says when it was over (mitigated, resolved).'],
];

export const timelineGap: StructureRule = {
  id: 'structure/timeline-gap',
  title: 'Gap at a key transition of the timeline',
  level: 'info',
  what: 'The timeline leaves out when it was detected or resolved.',
  why: 'Detection time and recovery speed can only be learned from when they were written down.',
  question: 'What did you know at this point?',
  examples: {
    fails: [
      '## 2. Timeline\n\n| Time (UTC) | Event | Moment |\n|---|---|---|\n| 09:02 | Node replaced | Started |\n| 09:05 | Latency climbs | |\n| 09:10 | Latency climbs further | |',
    ],
    passes: [
      '## 2. Timeline\n\n| Time (UTC) | Event | Moment |\n|---|---|---|\n| 09:02 | Node replaced | Started |\n| 09:05 | Alert fires | Detected |\n| 09:49 | Cache is warm | Resolved |',
    ],
  },
  find: ({ shape }) => {
    const { rows, told, sections } = shape;
    // Where nobody names any moment, the words of the rows alone are too little to judge by.
    if (rows.length < ENOUGH || told.size === 0) return [];
    return MESSAGES.flatMap(([transition, words, message]) =>
      told.has(transition) || rows.some(({ text }) => words.test(text))
        ? []
        : [{ where: sections.timeline.where, message }],
    );
  },
};
