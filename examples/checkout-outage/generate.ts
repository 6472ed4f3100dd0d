import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeAlertmanagerWebhooks } from './generator/alertmanager.ts';
import { writeDatabaseSyslog } from './generator/database-syslog.ts';
import type { EvidenceFile } from './generator/evidence-file.ts';
import { writeGatewaySyslog } from './generator/gateway-syslog.ts';
import { writeGitLog } from './generator/git-log.ts';
import { writeGithubDeployments } from './generator/github-deployments.ts';
import { writeIncident } from './generator/incident.ts';
import { writeMetricsCsv } from './generator/metrics-csv.ts';
import { SIMULATE_UNTIL, writePinoLog } from './generator/pino-log.ts';
import { writeSlackExport } from './generator/slack-export.ts';
import { simulateTraffic } from './generator/traffic.ts';

/** Everything that is generated for this example, in memory. The same bytes come out every time. */
function generateExample(): readonly EvidenceFile[] {
  const requests = simulateTraffic(SIMULATE_UNTIL);
  const evidence = [
    writePinoLog(requests, SIMULATE_UNTIL),
    writeSlackExport(),
    writeAlertmanagerWebhooks(),
    writeGitLog(),
    writeGithubDeployments(),
    writeGatewaySyslog(requests),
    writeDatabaseSyslog(),
    writeMetricsCsv(requests),
  ];
  return [...evidence, writeIncident(evidence, requests)];
}

/** Generates the example into a folder. */
export async function writeExample(folder: string): Promise<readonly EvidenceFile[]> {
  const files = generateExample();
  for (const { path, bytes } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
  return files;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: import.meta.dirname } },
  });
  for (const { path, bytes } of await writeExample(values.out)) {
    console.log(`${String(bytes.length).padStart(10)}  ${path}`);
  }
}
