/** A post-mortem as another team writes it: no sections of ours, facts as lines, actions as a table. */
export const OTHER_TEMPLATE = `# Shakespeare Sonnet++ Postmortem (incident #465)

Date: 2026-02-21
Authors: jennifer, martym
Status: Complete, action items in progress

Summary: Shakespeare Search was down for 66 minutes during a period of very high interest.

Impact: Estimated 1.21B queries lost, no revenue impact.

## Root Causes

Cascading failure: a resource leak met searches for terms that the corpus did not hold.

## Trigger

A latent bug was triggered by a sudden increase in traffic.

## Action Items

| Action Item | Type | Owner | Bug |
|---|---|---|---|
| Update playbook with instructions for cascading failure | mitigate | jennifer | n/a |
| Use flux capacitor to balance load between clusters | prevent | martym | 5554823 |

## Lessons Learned

### What went well

- Monitoring quickly alerted us to the high rate of errors

### What went wrong

- We were out of practice in responding to cascading failure

### Where we got lucky

- A copy of the corpus with the new sonnet was at hand

## Timeline

2026-02-21 (all times UTC)

- 14:51 News reports that a new sonnet has been discovered
- 14:54 Outage begins: searches for the new sonnet crash the backend
- 15:55 Outage ends, all traffic balanced across clusters
`;
