import { type Finding, lintText } from '@kintsugi/lint';
import type { LintAnswer, LintQuestion } from './lint-client.ts';

/** Checks text away from the page, so that typing never waits. */
self.addEventListener('message', ({ data }: MessageEvent<LintQuestion>) => {
  let findings: readonly Finding[] = [];
  let failure: string | null = null;
  try {
    findings = lintText(data.text, data.options);
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const answer: LintAnswer = { id: data.id, findings, failure };
  self.postMessage(answer);
});
