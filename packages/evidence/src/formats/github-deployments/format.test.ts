import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/index-text.ts';
import { samplesOf } from '../../testing/samples.ts';

const texts = async (wanted: string) => {
  const bytes = samplesOf('github-deployments').find(({ name }) => name === wanted)?.bytes ?? '';
  const { events } = await readAll(bytes, { name: wanted });
  return events.map(({ source, actor, level, text }) => [source, actor, level, text]);
};

describe('GitHub deployments', () => {
  it('reads deployments, statuses and webhooks', async () => {
    expect(await texts('deployments.json')).toEqual([
      [
        'octocat/example',
        'octocat',
        'info',
        'Deployment of topic-branch (a84d88e) to production: Deploy request from hubot',
      ],
    ]);
    expect(await texts('statuses.json')).toEqual([
      [
        'octocat/example',
        'octocat',
        'info',
        'Deployment to production: success: Deployment finished successfully.',
      ],
      ['octocat/example', 'octocat', 'info', 'Deployment to production: in progress'],
    ]);
    expect(await texts('webhooks.jsonl')).toEqual([
      [
        'octocat/example',
        'octocat',
        'info',
        'Deployment of topic-branch (a84d88e) to production: Deploy request from hubot',
      ],
      [
        'octocat/example',
        'octocat',
        'error',
        'Deployment of topic-branch (a84d88e) to production: failure: Health check failed',
      ],
    ]);
  });

  it('says what is no deployment', async () => {
    const { report } = await readAll(
      '[{"sha":"a","ref":"b","environment":"c","created_at":"later"},{"id":1}]',
      {
        name: 'x.json',
        format: 'github-deployments',
      },
    );
    expect(report.unreadableSamples.map(({ reason }) => reason)).toEqual([
      'its created_at “later” is not a time that can be read',
      'it is not a deployment or a deployment status',
    ]);
  });
});
