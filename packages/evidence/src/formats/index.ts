import { alertmanager } from './alertmanager/format.ts';
import { csv } from './csv/format.ts';
import type { Format } from './format.ts';
import { gitLog } from './git-log/format.ts';
import { githubDeployments } from './github-deployments/format.ts';
import { jsonLines } from './json-lines/format.ts';
import { slack } from './slack/format.ts';
import { syslog3164 } from './syslog-3164/format.ts';
import { syslog5424 } from './syslog-5424/format.ts';
import { textLines } from './text-lines/format.ts';

/** Every format, one line each. Where two are equally sure of a file, the earlier one wins. */
export const FORMATS: readonly Format[] = [
  jsonLines,
  syslog5424,
  syslog3164,
  slack,
  alertmanager,
  githubDeployments,
  gitLog,
  csv,
  textLines,
];

/** The format with an id; undefined when there is none. */
export const formatById = (id: string): Format | undefined =>
  FORMATS.find((format) => format.id === id);
