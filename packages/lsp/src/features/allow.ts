import { scanBlocks } from '@kintsugi/markdown/structure';
import type { Position } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A comment that answers a finding: where it goes and what stands around the reason. */
export interface AllowComment {
  readonly at: Position;
  readonly before: string;
  readonly after: string;
}

/** What stands for the reason until somebody writes it. */
export const REASON = 'say why it stands';

/**
 * The comment that keeps a finding with a reason. It gets a line of its own above a paragraph or heading;
 * in a list, quote or table, where such a line would end them, it goes to the end of the finding's line;
 * one about front matter goes to the end of the file.
 */
export function allowComment(
  document: TextDocument,
  finding: { readonly rule: string; readonly start: number },
): AllowComment {
  const text = document.getText();
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const before = `<!-- kintsugi-allow ${finding.rule}: `;
  const block = scanBlocks(text, frontMatterEnd(text)).find(
    (candidate) => candidate.start <= finding.start && candidate.end >= finding.start,
  );
  if (!block) {
    const gap = text === '' || text.endsWith('\n') ? lineBreak : lineBreak.repeat(2);
    return {
      at: document.positionAt(text.length),
      before: `${gap}${before}`,
      after: ` -->${lineBreak}`,
    };
  }
  if (block.type === 'paragraph' || block.type === 'heading') {
    const { line } = document.positionAt(block.start);
    return { at: { line, character: 0 }, before, after: ` -->${lineBreak}` };
  }
  return {
    at: document.positionAt(endOfContent(document, finding.start)),
    before: ` ${before}`,
    after: ' -->',
  };
}

/** Where a line's content ends, before the pipe that closes a table row. */
function endOfContent(document: TextDocument, offset: number): number {
  const { line } = document.positionAt(offset);
  const start = document.offsetAt({ line, character: 0 });
  const end = document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
  const content = document.getText().slice(start, end).trimEnd();
  const cell = /[ \t]*\|$/.exec(content);
  return start + (cell?.index ?? content.length);
}

/** The offset at which Markdown begins: behind front matter, else 0. */
function frontMatterEnd(text: string): number {
  return /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
