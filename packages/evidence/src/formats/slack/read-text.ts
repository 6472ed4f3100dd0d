import type { SlackMessage, SlackNames } from './message.ts';

/** Slack's escapes: `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|label>`. */
const REFERENCE = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;

/** The ids of the people a text mentions. */
export function mentionedIn(text: string): readonly string[] {
  return [...text.matchAll(/<@([A-Z0-9]+)(?:\|[^<>]*)?>/g)].map(([, id = '']) => id);
}

/**
 * The text of a message as people read it: mentions, channels and links resolved, text of
 * attachments and blocks for messages of bots that have no other, names of files.
 */
export function readSlackText(message: SlackMessage, names: SlackNames): string {
  const text = resolveReferences(plainText(message), names);
  const files = (message.files ?? []).flatMap(({ title, name }) => title || name || []);
  const parts = [
    isReply(message) ? `↳ ${text}` : text,
    files.length > 0 ? `[${files.length === 1 ? 'file' : 'files'}: ${files.join(', ')}]` : '',
    message.edited ? '(edited)' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const isReply = ({ thread_ts, ts }: SlackMessage): boolean =>
  thread_ts !== undefined && thread_ts !== ts;

function plainText({ text, attachments, blocks }: SlackMessage): string {
  if (text?.trim()) return text;
  const fromBlocks = (blocks ?? []).flatMap((block) =>
    typeof block.text === 'string' ? block.text : (block.text?.text ?? []),
  );
  const fromAttachments = (attachments ?? []).flatMap(
    ({ pretext, title, text: body, fallback }) => {
      const said = [pretext, title, body].filter((part) => part?.trim());
      return said.length > 0 ? said.join(': ') : (fallback ?? []);
    },
  );
  return [...fromBlocks, ...fromAttachments].join('\n');
}

function resolveReferences(text: string, names: SlackNames): string {
  const resolved = text.replace(REFERENCE, (_, mark: string, target: string, label?: string) => {
    if (mark === '@') return `@${names.get(target) ?? label ?? target}`;
    if (mark === '#') return `#${label ?? target}`;
    if (mark === '!') return label ?? `@${target.split('^')[0]}`;
    const url = target.replace(/^mailto:/, '');
    return label === undefined || label === url ? url : `${label} (${url})`;
  });
  return resolved.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
