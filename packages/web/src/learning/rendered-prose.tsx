import type { PostMortemDocument } from '@kintsugi/domain';
import { renderHtml } from '@kintsugi/markdown';
import { useMemo } from 'react';

interface RenderedProseProps {
  readonly markdown: string;
  readonly document: PostMortemDocument;
}

/** Prose as it is read: Markdown rendered (and made safe) by our own renderer, facts as values. */
export function RenderedProse({ markdown, document }: RenderedProseProps) {
  const html = useMemo(() => renderHtml(markdown, { facts: document }), [markdown, document]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: renderHtml lets through a fixed list of elements only
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
