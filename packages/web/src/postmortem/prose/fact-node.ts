import { FACT_NAMES, FactKey } from '@kintsugi/domain';
import { mergeAttributes, Node } from '@tiptap/core';
import { type FactsStore, factWords } from './facts-store.ts';

const nameOf = (key: string): string => {
  const fact = FactKey.safeParse(key).data;
  return fact ? FACT_NAMES[fact] : key;
};

/** A live reference to a fact of the incident: shows its value, stores its key. */
export const factNode = (facts: FactsStore) =>
  Node.create({
    name: 'fact',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      key: {
        default: 'title',
        parseHTML: (element) => element.getAttribute('data-fact'),
        renderHTML: (attributes) => ({ 'data-fact': attributes.key }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-fact]' }],
    renderHTML: ({ node, HTMLAttributes }) => [
      'span',
      mergeAttributes(HTMLAttributes, { class: 'fact' }),
      factWords(String(node.attrs.key), facts.get()),
    ],
    renderText: ({ node }) => factWords(String(node.attrs.key), facts.get()),
    addNodeView:
      () =>
      ({ node }) => {
        const key = String(node.attrs.key);
        const dom = document.createElement('span');
        dom.className = 'fact';
        dom.title = `${nameOf(key)}: follows the incident`;
        const show = () => {
          dom.textContent = factWords(key, facts.get());
        };
        show();
        const stop = facts.subscribe(show);
        return { dom, destroy: stop };
      },
  });
