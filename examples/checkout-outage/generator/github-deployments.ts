import { isoSeconds, SECOND } from './clock.ts';
import { type EvidenceFile, layOutJsonArray } from './evidence-file.ts';
import { COMMITS, GITHUB, MOMENTS, REPOSITORY } from './story.ts';

interface Deployment {
  readonly id: number;
  readonly at: number;
  /** Seconds until the last status came. */
  readonly took: number;
  readonly sha: string;
  readonly ref: string;
  readonly environment: 'production' | 'staging';
  readonly description: string;
  readonly by: 'ship-it[bot]' | 'nadia-benali';
  readonly mark?: string;
}

// Newest first, as the interface answers.
const DEPLOYMENTS: readonly Deployment[] = [
  {
    id: 61847,
    at: MOMENTS.rollbackStarted,
    took: 262,
    sha: COMMITS.previousRelease,
    ref: '2026.3.10-1',
    environment: 'production',
    description: 'Roll back to checkout-api 2026.3.10-1 (freeze exception FE-19)',
    by: 'nadia-benali',
    mark: 'deployment-rollback',
  },
  {
    id: 61846,
    at: Date.parse('2026-03-10T14:13:31Z'),
    took: 171,
    sha: COMMITS.previousRelease,
    ref: '2026.3.10-1',
    environment: 'staging',
    description: 'Roll back to checkout-api 2026.3.10-1',
    by: 'nadia-benali',
    mark: 'deployment-staging',
  },
  {
    id: 61838,
    at: MOMENTS.deployStarted,
    took: 154,
    sha: COMMITS.poolMerged,
    ref: 'main',
    environment: 'production',
    description: 'checkout-api 2026.3.10-2: lower database pool to 4 connections a pod',
    by: 'ship-it[bot]',
    mark: 'deployment',
  },
  {
    id: 61837,
    at: Date.parse('2026-03-10T12:49:02Z'),
    took: 140,
    sha: COMMITS.poolMerged,
    ref: 'main',
    environment: 'staging',
    description: 'checkout-api 2026.3.10-2: lower database pool to 4 connections a pod',
    by: 'ship-it[bot]',
  },
  {
    id: 61802,
    at: Date.parse('2026-03-10T08:02:17Z'),
    took: 160,
    sha: COMMITS.previousRelease,
    ref: 'main',
    environment: 'production',
    description: 'checkout-api 2026.3.10-1: delivery window on the review step',
    by: 'ship-it[bot]',
  },
  {
    id: 61744,
    at: Date.parse('2026-03-06T15:40:51Z'),
    took: 158,
    sha: 'f07d3be95a14c6280d7be1f94c3a6508e2d9b741',
    ref: 'main',
    environment: 'production',
    description: 'checkout-api 2026.3.6-2: pass the order reference to the provider',
    by: 'ship-it[bot]',
  },
];

/** The answer of `GET /repos/{owner}/{repo}/deployments` of the company's GitHub server. */
export function writeGithubDeployments(): EvidenceFile {
  const records = DEPLOYMENTS.map((deployment) => ({
    at: deployment.at,
    text: JSON.stringify(present(deployment), null, 2),
    mark: deployment.mark,
  }));
  return layOutJsonArray('evidence/github-deployments.json', records, 2);
}

function present({ id, at, took, sha, ref, environment, description, by }: Deployment): object {
  const repository = `${GITHUB}/api/v3/repos/${REPOSITORY}`;
  const url = `${repository}/deployments/${id}`;
  return {
    url,
    id,
    node_id: Buffer.from(`010:Deployment${id}`).toString('base64'),
    task: 'deploy',
    original_environment: environment,
    environment,
    description,
    created_at: isoSeconds(at),
    updated_at: isoSeconds(at + took * SECOND),
    statuses_url: `${url}/statuses`,
    repository_url: repository,
    creator: creatorOf(by),
    sha,
    ref,
    payload: {},
    transient_environment: false,
    production_environment: environment === 'production',
    performed_via_github_app: null,
  };
}

function creatorOf(login: Deployment['by']): object {
  const bot = login === 'ship-it[bot]';
  const id = bot ? 2071 : 318;
  const user = `${GITHUB}/api/v3/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: Buffer.from(`${bot ? '03:Bot' : '04:User'}${id}`).toString('base64'),
    avatar_url: `${GITHUB}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url: user,
    html_url: `${GITHUB}/${bot ? 'apps/ship-it' : login}`,
    followers_url: `${user}/followers`,
    following_url: `${user}/following{/other_user}`,
    gists_url: `${user}/gists{/gist_id}`,
    starred_url: `${user}/starred{/owner}{/repo}`,
    subscriptions_url: `${user}/subscriptions`,
    organizations_url: `${user}/orgs`,
    repos_url: `${user}/repos`,
    events_url: `${user}/events{/privacy}`,
    received_events_url: `${user}/received_events`,
    type: bot ? 'Bot' : 'User',
    site_admin: false,
  };
}
