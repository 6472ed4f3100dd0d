import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addComment } from '../postmortem/add-comment.ts';
import { getFindings } from '../postmortem/get-findings.ts';
import { removeComment } from '../postmortem/remove-comment.ts';
import { writtenUpTo } from '../testing/post-mortems.ts';
import { type TestWorkspace, testWorkspace } from '../testing/test-workspace.ts';
import { getLifecycle } from './get-lifecycle.ts';

type Somebody = Awaited<ReturnType<TestWorkspace['person']>>;
let workspace: TestWorkspace;
let ada: Somebody;

beforeAll(async () => {
  workspace = await testWorkspace();
  ada = await workspace.person('ada', 'facilitator');
});
afterAll(() => workspace.close());

const BLAMED =
  'The network team **ignored** the alert.\n\nThe operator should have checked the dashboard.';

async function blamed(): Promise<string> {
  const { id } = await writtenUpTo(workspace, ada, 'correcting');
  await workspace.deps.prose.write(ada, id, { whyPossible: BLAMED });
  return id;
}
const findings = async (incidentId: string) => {
  const { items } = await getFindings(workspace.deps, ada, { incidentId });
  return items.filter(({ rule }) => rule.startsWith('language/'));
};
const asked = async (incidentId: string) => {
  const { moves } = await getLifecycle(workspace.deps, ada, { incidentId });
  const publish = moves.find(({ to }) => to === 'published');
  return publish?.needs.find(({ id }) => id === 'language')?.message ?? null;
};
const keep = (incidentId: string, rule: string, excerpt: string, more: object = {}) =>
  addComment(workspace.deps, ada, {
    incidentId,
    body: 'Kept on purpose: it quotes the log.',
    anchor: { kind: 'kept', rule, place: 'prose:whyPossible', excerpt, ...more },
  });

describe('a finding that somebody keeps, and says why', () => {
  test('counts as answered at the gate, and is counted there', async () => {
    const id = await blamed();
    expect(await asked(id)).toMatch(/^2 passages read as blame\. /);
    await keep(id, 'language/blame', 'team ignored');
    expect((await findings(id)).map(({ rule, keptReason }) => [rule, keptReason])).toEqual([
      ['language/blame', 'Kept on purpose: it quotes the log.'],
      ['language/counterfactual', null],
    ]);
    expect(await asked(id)).toMatch(/^One passage reads as blame \(1 kept with a reason\)\. /);
    const last = await keep(id, 'language/counterfactual', 'operator should have checked');
    expect(await asked(id)).toBeNull();
    await removeComment(workspace.deps, ada, {
      incidentId: id,
      commentId: last.id,
      version: last.version,
    });
    expect(await asked(id)).toMatch(/^One passage/);
  });

  test('is another one when the rule, the place or the words differ', async () => {
    const id = await blamed();
    await keep(id, 'language/loaded', 'team ignored');
    await keep(id, 'language/blame', 'team forgot');
    await keep(id, 'language/blame', 'team ignored', { place: 'prose:summary' });
    await keep(id, 'language/blame', 'team ignored', { kind: 'range' });
    expect((await findings(id)).every(({ keptReason }) => keptReason === null)).toBe(true);
    expect(await asked(id)).toMatch(/^2 passages/);
  });
});
