import { type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { KintsugiError } from '@kintsugi/domain/light';
import { type LintOptions, type LintReport, lint } from '@kintsugi/lint';
import {
  type Configs,
  type Decoded,
  decodeText,
  encodeText,
  FileProblem,
  readText,
  STDIN,
  unreadable,
} from '@kintsugi/lint/files';
import { fixAll } from './fix.ts';
import type { Plan } from './plan.ts';
import { replaceFile } from './replace-file.ts';

/** A linted file. */
export interface Linted {
  readonly path: string;
  readonly report: LintReport;
  /** Findings that were reworded in it. */
  readonly fixed: number;
}

/**
 * Lints a file, after rewording it where that was asked for; undefined when its configuration leaves
 * it out.
 *
 * @throws FileProblem when it, or its configuration, cannot be used
 */
export async function lintFile(
  path: string,
  plan: Plan,
  configs: Configs,
): Promise<Linted | undefined> {
  if (path === STDIN) return lintStdin(plan, configs);
  if (configs.for(dirname(path))?.leavesOut(path)) return undefined;
  const options = optionsFor(path, plan, configs);
  const seen = plan.fix ? statOf(path) : undefined;
  const decoded = readText(path);
  const fixed = seen ? reword({ path, decoded, seen }, options) : { text: decoded.text, count: 0 };
  return { path, report: lintText(path, fixed.text, options), fixed: fixed.count };
}

async function lintStdin(plan: Plan, configs: Configs): Promise<Linted> {
  const path = plan.stdinPath ?? STDIN;
  const options = optionsFor(plan.stdinPath ?? 'stdin', plan, configs);
  const { buffer } = await import('node:stream/consumers');
  const { text } = decodeText(await buffer(process.stdin), path);
  return { path, report: lintText(path, text, options), fixed: 0 };
}

const optionsFor = (path: string, { kind, asOf, rules }: Plan, configs: Configs): LintOptions => {
  const config = configs.for(dirname(path))?.config;
  return {
    kind,
    config: { ...config, rules: { ...config?.rules, ...rules } },
    ...(asOf !== undefined && { asOf }),
  };
};

function lintText(path: string, text: string, options: LintOptions): LintReport {
  try {
    return lint(text, options);
  } catch (cause) {
    if (!(cause instanceof KintsugiError)) throw cause;
    throw new FileProblem({ path, what: `${path}: ${cause.message}`, cause });
  }
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

interface Readable {
  readonly path: string;
  readonly decoded: Decoded;
  readonly seen: Stats;
}

function reword({ path, decoded, seen }: Readable, options: LintOptions) {
  const fixed = fixAll(decoded.text, (text) => lintText(path, text, options).findings);
  if (fixed.count > 0) replaceFile(path, encodeText(fixed.text, decoded.encoding), seen);
  return fixed;
}
