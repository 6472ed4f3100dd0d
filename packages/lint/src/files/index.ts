export { CONFIG_NAME, type ConfigFinder, createConfigFinder } from './config-file.ts';
export { type Configs, createConfigs, type FoundConfig, readConfig } from './configs.ts';
export { type Decoded, decodeText, type Encoding, encodeText } from './decode.ts';
export { FileProblem, type FileProblemParts, unreadable } from './file-problem.ts';
export { type FindOptions, findFiles, rootsOf, STDIN } from './find-files.ts';
export { createLeftOut } from './left-out.ts';
export { DEFAULT_PATTERNS, isMarkdownName } from './names.ts';
export { readText } from './read-text.ts';
