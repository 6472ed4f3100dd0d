import { z } from 'zod';

const Account = z.object({ login: z.string() }).nullish();

/** A deployment (https://docs.github.com/en/rest/deployments/deployments). */
const Deployment = z.object({
  sha: z.string(),
  ref: z.string(),
  task: z.string().nullish(),
  environment: z.string(),
  description: z.string().nullish(),
  created_at: z.string(),
  creator: Account,
  repository_url: z.string().nullish(),
});

/** A status of a deployment (https://docs.github.com/en/rest/deployments/statuses). */
const DeploymentStatus = z.object({
  state: z.string(),
  description: z.string().nullish(),
  environment: z.string().nullish(),
  created_at: z.string(),
  creator: Account,
  deployment_url: z.string(),
  repository_url: z.string().nullish(),
});

/** The webhook events `deployment` and `deployment_status`, which hold the above. */
const Webhook = z.object({
  deployment: Deployment,
  deployment_status: DeploymentStatus.optional(),
  repository: z.object({ full_name: z.string() }).nullish(),
});

/** What happened, of whichever of the three shapes. */
export interface DeploymentEvent {
  readonly at: string;
  readonly actor: string | null;
  /** `owner/name`, where it is told. */
  readonly repository: string | undefined;
  readonly text: string;
  readonly failed: boolean;
}

/** Any JSON record about a deployment; the event it stands for. */
export const DeploymentRecord = z.union([
  Webhook.transform(ofWebhook),
  DeploymentStatus.transform((status) => ofStatus(status)),
  Deployment.transform(ofDeployment),
]);

const FAILED = new Set(['failure', 'error']);

function ofWebhook(event: z.infer<typeof Webhook>): DeploymentEvent {
  const inner = event.deployment_status
    ? ofStatus(event.deployment_status, event.deployment)
    : ofDeployment(event.deployment);
  return { ...inner, repository: event.repository?.full_name ?? inner.repository };
}

function ofDeployment(deployment: z.infer<typeof Deployment>): DeploymentEvent {
  return {
    at: deployment.created_at,
    actor: deployment.creator?.login ?? null,
    repository: repositoryOf(deployment.repository_url),
    text: withDescription(
      `${taskName(deployment)} to ${deployment.environment}`,
      deployment.description,
    ),
    failed: false,
  };
}

function ofStatus(
  status: z.infer<typeof DeploymentStatus>,
  deployment?: z.infer<typeof Deployment>,
): DeploymentEvent {
  const what = deployment === undefined ? 'Deployment' : taskName(deployment);
  const environment = status.environment ?? deployment?.environment;
  const head = `${what}${environment ? ` to ${environment}` : ''}: ${status.state.replaceAll('_', ' ')}`;
  return {
    at: status.created_at,
    actor: status.creator?.login ?? null,
    repository: repositoryOf(status.repository_url ?? status.deployment_url),
    text: withDescription(head, status.description),
    failed: FAILED.has(status.state),
  };
}

// GitHub's task is `deploy` unless a tool chose its own, such as `deploy:migrations`.
function taskName({ task, ref, sha }: z.infer<typeof Deployment>): string {
  const short = sha.slice(0, 7);
  const what = sha.startsWith(ref) || ref === sha ? short : `${ref} (${short})`;
  return `Deployment of ${what}${task && task !== 'deploy' ? ` [${task}]` : ''}`;
}

const withDescription = (head: string, description: string | null | undefined): string =>
  description?.trim() ? `${head}: ${description.trim()}` : head;

const repositoryOf = (url: string | null | undefined): string | undefined =>
  /\/repos\/([^/]+\/[^/]+)/.exec(url ?? '')?.[1];
