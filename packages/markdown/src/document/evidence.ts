import type { PostMortemDocument } from '@kintsugi/domain';
import type { EvidenceName } from './front-matter.ts';

type Citation = NonNullable<PostMortemDocument['timeline'][number]['citation']>;

/**
 * The evidence files that a timeline cites. A row then shows `checkout-api.log:1234`; its hash stands
 * in the front matter. Two files of one name are told apart by a number: `checkout-api.log:12 [2]`.
 */
export class EvidenceNames {
  readonly list: EvidenceName[] = [];
  readonly #hashes = new Map<string, string[]>();

  constructor(names: Iterable<EvidenceName> = []) {
    for (const { file, sha256 } of names) this.#add(file, sha256);
  }

  #add(file: string, sha256: string): number {
    const hashes = this.#hashes.get(file) ?? [];
    this.#hashes.set(file, hashes);
    const known = hashes.indexOf(sha256);
    if (known !== -1) return known;
    this.list.push({ file, sha256 });
    return hashes.push(sha256) - 1;
  }

  /** The text of a citation in the table. */
  print(citation: Citation): string {
    const index = this.#add(citation.file, citation.sha256);
    return `${citation.file}:${citation.line}${index === 0 ? '' : ` [${index + 1}]`}`;
  }

  /** A citation from its text, or null when it is none or its file is not in the front matter. */
  read(text: string): Citation | null {
    const match = /^(.*):(\d{1,15})(?: \[(\d{1,5})\])?$/s.exec(text);
    if (!match) return null;
    const file = match[1] ?? '';
    const sha256 = this.#hashes.get(file)?.[Number(match[3] ?? 1) - 1];
    const line = Number(match[2]);
    return sha256 === undefined || line < 1 ? null : { file, line, sha256 };
  }
}
