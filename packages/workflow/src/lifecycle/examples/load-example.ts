import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IncidentView } from '@kintsugi/contract';
import { type Actor, KintsugiError, type LifecycleState } from '@kintsugi/domain';
import { loadIncident } from '@kintsugi/store';
import { addEvidence } from '../../evidence/add-evidence.ts';
import { createIncident } from '../../incident/create-incident.ts';
import { decideSeverity } from '../../incident/decide-severity.ts';
import { deleteIncident } from '../../incident/delete-incident.ts';
import { getIncident } from '../../incident/get-incident.ts';
import { importMarkdown } from '../../postmortem/import-markdown.ts';
import type { Deps } from '../../shared/deps.ts';
import { requirePermission } from '../../shared/permission.ts';
import { systemActor } from '../../workspace/identify.ts';
import { getLifecycle } from '../get-lifecycle.ts';
import { moveLifecycle } from '../move-lifecycle.ts';
import { citeTimeline, type Loading } from './cite-timeline.ts';
import { type Example, readExample } from './manifest.ts';

/** Which example, and whether with its finished post-mortem or as evidence only. */
export interface LoadExample {
  readonly exampleId: string;
  readonly published: boolean;
  /** Is told the incident before its files are imported, which takes a while. */
  readonly onCreated?: (incidentId: string) => Promise<void>;
  /** Breaks it off; what was loaded is taken back. */
  readonly signal?: AbortSignal;
}

/**
 * Loads a worked example as a new incident, through the verbs that everybody uses: its files are imported
 * as evidence and, when asked for, its post-mortem is imported and published. All of it or nothing.
 */
export async function loadExample(
  deps: Deps,
  actor: Actor,
  input: LoadExample,
): Promise<IncidentView> {
  requirePermission(actor, input.published ? 'publish' : 'write');
  const { published, onCreated, signal = new AbortController().signal } = input;
  const example = await readExample(deps.examples, input.exampleId);
  const incidentId = published
    ? await importFinished(deps, actor, example)
    : await createOpen(deps, actor, example);
  const loading = { example, incidentId, signal };
  try {
    await onCreated?.(incidentId);
    await addFiles(deps, actor, loading);
    if (published) await citeTimeline(deps, actor, loading);
    if (published) await publish(deps, actor, loading);
    return await getIncident(deps, actor, { incidentId });
  } catch (error) {
    await takeBack(deps, actor, incidentId);
    throw error;
  }
}

async function createOpen(deps: Deps, actor: Actor, example: Example): Promise<string> {
  const { title, services, tags, participants, severity, severityFacts, severityReason } = example;
  const { startedAt, detectedAt, mitigatedAt, resolvedAt } = example;
  const { id } = await createIncident(deps, actor, {
    title,
    services,
    tags,
    participants,
    severity,
    severityFacts,
    severityReason,
    startedAt,
    detectedAt,
    mitigatedAt,
    resolvedAt,
    visibility: 'workspace',
  });
  return id;
}

async function importFinished(deps: Deps, actor: Actor, example: Example): Promise<string> {
  const markdown = await readFile(join(example.folder, example.postmortem), 'utf8');
  const { incidentId } = await importMarkdown(deps, actor, { markdown, dryRun: false });
  if (incidentId === null) throw new KintsugiError('server/unexpected', 'Nothing was imported.');
  return incidentId;
}

async function addFiles(deps: Deps, actor: Actor, loading: Loading): Promise<void> {
  const { example, incidentId, signal } = loading;
  for (const { file, zone } of example.evidence) {
    signal.throwIfAborted();
    const body = createReadStream(join(example.folder, file));
    await addEvidence(deps, actor, { incidentId, name: basename(file), zone, body, signal });
  }
}

/** The steps from a draft to a publication; a document with a timeline comes in as a draft. */
const STEPS: readonly LifecycleState[] = ['drafting', 'meeting', 'correcting', 'published'];

async function publish(deps: Deps, actor: Actor, loading: Loading): Promise<void> {
  const { incidentId, example } = loading;
  await decideByFacts(deps, actor, loading);
  const { state } = await loadIncident(deps.db, actor, incidentId);
  for (const to of STEPS.slice(STEPS.indexOf(state) + 1)) {
    loading.signal.throwIfAborted();
    const { version, moves } = await getLifecycle(deps, actor, { incidentId });
    const needs = moves.find((move) => move.to === to)?.needs ?? [];
    const acknowledged = needs.filter(({ weight }) => weight === 'ask').map(({ id }) => id);
    const reason = `Worked example ${example.id}.`;
    await moveLifecycle(deps, actor, { incidentId, version, to, acknowledged, reason });
  }
}

/** A document names a severity; the example also knows the facts behind it. */
async function decideByFacts(deps: Deps, actor: Actor, { example, incidentId }: Loading) {
  const { version } = await loadIncident(deps.db, actor, incidentId);
  const { severity, severityFacts: facts, severityReason: reason } = example;
  await decideSeverity(deps, actor, { incidentId, version, severity, facts, reason });
}

/** Removes an example that was loaded in part, whoever loaded it. */
export async function takeBack(deps: Deps, actor: Actor, incidentId: string): Promise<void> {
  const system = systemActor(actor.workspaceId);
  const { version } = await loadIncident(deps.db, system, incidentId);
  await deleteIncident(deps, system, { incidentId, version });
}
