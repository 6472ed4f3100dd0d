import { isMainThread } from 'node:worker_threads';
import { serveStdio } from '@kintsugi/lsp';

// The thread that lints is started from this same file, once it is bundled, and serves itself.
if (isMainThread) serveStdio();
