import { PROSE_KEYS, type ProseKey, ProseTexts } from '@kintsugi/domain';
import { markdownToProseMirror, proseMirrorToMarkdown } from '@kintsugi/markdown';
import * as Y from 'yjs';
import { fragmentToJson } from './from-fragment.ts';
import { replaceFragment } from './replace-fragment.ts';

/** The most characters of one field that documents, search and checks see. */
const MAX_FIELD = 200_000;
const CUT = '\n\n*The rest is in the editor: this field is longer than 200,000 characters.*';

/** The Markdown of every field of a shared document. */
export const proseTexts = (document: Y.Doc): ProseTexts =>
  ProseTexts.parse(
    Object.fromEntries(PROSE_KEYS.map((key) => [key, fieldText(document.getXmlFragment(key))])),
  );

function fieldText(fragment: Y.XmlFragment): string {
  if (fragment.length === 0) return '';
  const markdown = proseMirrorToMarkdown(fragmentToJson(fragment)).trimEnd();
  // What PostgreSQL cannot hold as text: NUL, and halves of characters.
  const text = markdown.replaceAll('\u0000', '').toWellFormed();
  return text.length <= MAX_FIELD ? text : `${text.slice(0, MAX_FIELD - CUT.length)}${CUT}`;
}

/** Replaces fields of a shared document by Markdown, merged into what people are writing. */
export function writeTexts(
  document: Y.Doc,
  texts: Partial<Readonly<Record<ProseKey, string>>>,
): void {
  for (const key of PROSE_KEYS) {
    const markdown = texts[key];
    if (markdown === undefined) continue;
    replaceFragment(document.getXmlFragment(key), markdownToProseMirror(markdown));
  }
}

/** A new shared document that says what the Markdown says, as one update. */
export function newProse(texts: ProseTexts): { state: Uint8Array; texts: ProseTexts } {
  const document = new Y.Doc();
  writeTexts(document, texts);
  const content = { state: Y.encodeStateAsUpdate(document), texts: proseTexts(document) };
  document.destroy();
  return content;
}
