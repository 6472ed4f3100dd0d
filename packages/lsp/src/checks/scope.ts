import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { LintConfig } from '@kintsugi/lint';
import { CONFIG_NAME, DEFAULT_PATTERNS, isMarkdownName } from '@kintsugi/lint/files';
import picomatch from 'picomatch';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { filePath } from '../file-path.ts';

const LANGUAGES = new Set(['markdown', 'mdx', 'md']);

/** Whether a document is Markdown, by what the editor calls it or by its name. */
export const isMarkdown = ({ languageId, uri }: TextDocument): boolean =>
  LANGUAGES.has(languageId.toLowerCase()) || isMarkdownName(filePath(uri) ?? '');

/** Whether a document is a configuration of ours. */
export const isConfig = (uri: string): boolean => uri.endsWith(`/${CONFIG_NAME}`);

/** A file as patterns see it. */
export interface Placed {
  readonly path: string;
  /** URIs of the workspace's folders. */
  readonly roots: readonly string[];
  readonly config: LintConfig | undefined;
  /** Where the configuration stands, from whose folder its patterns count. */
  readonly configPath: string | undefined;
}

/** Whether a file is never to be checked. */
export function isIgnored({ path, config, configPath }: Placed): boolean {
  if (!config?.ignore || configPath === undefined) return false;
  return matchesAny(config.ignore, insidePath(path, [dirname(configPath)]));
}

/** Whether a file is a post-mortem by the configured patterns, or else by those of the specification. */
export function isNamedPostMortem({ path, roots, config, configPath }: Placed): boolean {
  if (config?.files && configPath !== undefined) {
    return matchesAny(config.files, insidePath(path, [dirname(configPath)]));
  }
  const folders = roots.flatMap((root) => filePath(root) ?? []);
  return matchesAny(DEFAULT_PATTERNS, insidePath(path, folders));
}

/** Whether a path, or a folder on the way to it, is meant by a pattern. */
function matchesAny(patterns: readonly string[], path: string): boolean {
  const globs = patterns.map((pattern) => pattern.replace(/\/$/, ''));
  const matches = picomatch(globs, { nocase: true, dot: true });
  const segments = path.split(sep);
  return segments.some((_, index) => matches(segments.slice(0, index + 1).join('/')));
}

/** The path from the innermost of the folders that hold the file; else only its name. */
function insidePath(path: string, folders: readonly string[]): string {
  const inside = folders
    .map((folder) => relative(folder, path))
    .filter((candidate) => !candidate.startsWith('..') && !isAbsolute(candidate))
    .toSorted((a, b) => a.length - b.length);
  return inside[0] ?? path.slice(path.lastIndexOf(sep) + 1);
}
