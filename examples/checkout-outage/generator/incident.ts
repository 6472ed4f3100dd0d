import { createHash } from 'node:crypto';
import { isoSeconds } from './clock.ts';
import type { Citation, EvidenceFile } from './evidence-file.ts';
import { emailOf, MOMENTS, PEOPLE } from './story.ts';
import { TIMELINE } from './timeline.ts';
import type { ApiRequest } from './traffic.ts';

/** How each evidence file is to be read; `zone` stands where its records do not say one. */
const FORMATS: Readonly<Record<string, { readonly format: string; readonly zone?: string }>> = {
  'evidence/checkout-api.log': { format: 'pino' },
  'evidence/slack-incident-channel.zip': { format: 'slack-export' },
  'evidence/alertmanager-webhooks.jsonl': { format: 'alertmanager-webhook' },
  'evidence/git-log.txt': { format: 'git-log' },
  'evidence/github-deployments.json': { format: 'github-deployments' },
  'evidence/gateway.syslog': { format: 'syslog-rfc5424' },
  'evidence/db-primary.syslog': { format: 'syslog-rfc3164', zone: 'UTC' },
  'evidence/payments-metrics.csv': { format: 'csv' },
};

/** The incident as a loader creates it: its head, its evidence, and the timeline with citations. */
export function writeIncident(
  files: readonly EvidenceFile[],
  requests: readonly ApiRequest[],
): EvidenceFile {
  const citations = new Map(files.flatMap((file) => [...file.citations]));
  const incident = {
    title: 'Checkout answers 503 after its database pool was lowered',
    severity: 'SEV1',
    severityFacts: {
      customerFacing: true,
      outageMinutes: Math.floor((MOMENTS.mitigated - MOMENTS.onset) / 60_000),
      degraded: true,
      workaround: false,
      internalOnly: false,
      caughtBeforeImpact: false,
    },
    services: ['checkout-api', 'db-primary', 'payments'],
    tags: ['connection-pool', 'configuration', 'newsletter', 'change-freeze'],
    timeZone: 'UTC',
    startedAt: isoSeconds(MOMENTS.onset),
    detectedAt: isoSeconds(MOMENTS.alertFiring),
    mitigatedAt: isoSeconds(MOMENTS.mitigated),
    resolvedAt: isoSeconds(MOMENTS.allClear),
    participants: Object.values(PEOPLE).map((person) => ({
      name: person.name,
      handle: person.handle,
      email: emailOf(person),
      role: person.role,
    })),
    figures: figuresOf(requests),
    postmortem: 'postmortem.md',
    evidence: files.map(describe),
    timeline: TIMELINE.map(({ mark, text, actor, keyMoment }) => {
      const { at, file, line, endLine } = cited(citations, mark);
      const place = { source: file, line, endLine };
      return { at: isoSeconds(at), text, actor, keyMoment: keyMoment ?? null, ...place };
    }),
  };
  const bytes = Buffer.from(`${JSON.stringify(incident, null, 2)}\n`, 'utf8');
  return { path: 'incident.json', bytes, citations: new Map() };
}

function cited(citations: ReadonlyMap<string, Citation>, mark: string): Citation {
  const citation = citations.get(mark);
  if (citation === undefined) throw new Error(`no evidence carries the mark ${mark}`);
  return citation;
}

function describe({ path, bytes }: EvidenceFile): object {
  const how = FORMATS[path];
  if (how === undefined) throw new Error(`no format is known for ${path}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: path, ...how, bytes: bytes.length, sha256 };
}

/** What the post-mortem says about impact, counted from the requests. */
function figuresOf(requests: readonly ApiRequest[]): object {
  const during = requests.filter(
    ({ endedAt }) => endedAt >= MOMENTS.onset && endedAt < MOMENTS.mitigated,
  );
  const failed = requests.filter(({ outcome }) => outcome === 'no_connection');
  const affected = new Set(failed.map(({ cart }) => cart));
  const ordered = new Set(
    requests.flatMap(({ step, status, cart }) => (step === 'pay' && status === 200 ? cart : [])),
  );
  return {
    requestsDuring: during.length,
    requestsFailed: failed.length,
    cartsDuring: new Set(during.map(({ cart }) => cart)).size,
    cartsAffected: affected.size,
    cartsAffectedThatOrdered: [...affected].filter((cart) => ordered.has(cart)).length,
  };
}
