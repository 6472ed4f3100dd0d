import { type Actor, Severity } from '@kintsugi/domain';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Queryable } from '../database.ts';
import { visibleTo } from '../incident/visible.ts';

/** Where a page goes on: after this rank (0 without words), publication and incident. */
export interface LibraryPlace {
  readonly rank: number;
  readonly publishedAt: string;
  readonly incidentId: string;
}

export interface LibraryFilter {
  readonly q?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
  readonly after?: LibraryPlace | undefined;
  readonly limit: number;
}

/** A published post-mortem that was found, as its latest published revision says. */
const LibraryHit = z.object({
  incidentId: z.string(),
  number: z.int(),
  title: z.string(),
  severity: Severity.nullable(),
  services: z.array(z.string()),
  tags: z.array(z.string()),
  publishedAt: z.date().transform((at) => at.toISOString()),
  revision: z.int(),
  summary: z.string(),
  excerpt: z.string().nullable(),
  rank: z.number(),
});
export type LibraryHit = z.infer<typeof LibraryHit>;

/** Published post-mortems the actor may see: best match first, newest first without words. */
export async function searchLibrary(
  db: Queryable,
  actor: Actor,
  filter: LibraryFilter,
): Promise<LibraryHit[]> {
  const q = filter.q?.trim() ?? '';
  const words = q === '' ? null : wordsOf(q);
  const rank = words ? sql`ts_rank(library_entry.search, ${words})::float8` : sql`0::float8`;
  const found = sql<z.input<typeof LibraryHit>>`
    with page as (
      select library_entry.*, incident.number, revision.document, ${rank} as rank
      from library_entry
      join incident on incident.workspace_id = library_entry.workspace_id
        and incident.id = library_entry.incident_id
      join revision on revision.workspace_id = library_entry.workspace_id
        and revision.incident_id = library_entry.incident_id
        and revision.id = library_entry.revision_id
      where ${sql.join(conditions(actor, filter, words, rank), sql` and `)}
      order by rank desc, published_at desc, incident_id desc
      limit ${filter.limit})
    select incident_id as "incidentId", number, title, document->>'severity' as severity,
      document->'services' as services, document->'tags' as tags,
      published_at as "publishedAt", revision_number as revision, summary,
      ${words ? headline(words) : sql`null`} as excerpt, rank
    from page order by rank desc, published_at desc, incident_id desc`;
  const { rows } = await found.execute(db);
  return rows.map((row) => LibraryHit.parse(row));
}

function conditions(
  actor: Actor,
  filter: LibraryFilter,
  words: RawBuilder<unknown> | null,
  rank: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  const { severity, service, tag, after } = filter;
  return [
    visibleTo(actor),
    ...(words ? [sql`library_entry.search @@ ${words}`] : []),
    ...(severity === undefined ? [] : [sql`revision.document->>'severity' = ${severity}`]),
    ...(service === undefined
      ? []
      : [sql`jsonb_exists(revision.document->'services', ${service})`]),
    ...(tag === undefined ? [] : [sql`jsonb_exists(revision.document->'tags', ${tag})`]),
    ...(after === undefined
      ? []
      : [
          sql`(${rank}, library_entry.published_at, library_entry.incident_id)
            < (${after.rank}::float8, ${after.publishedAt}::timestamptz, ${after.incidentId}::uuid)`,
        ]),
  ];
}

/**
 * What was typed as a query: PostgreSQL's web search form, and the last word also as the beginning
 * of one, since people search while they type. Quotes and minus signs are taken at their word.
 */
function wordsOf(q: string): RawBuilder<unknown> {
  const whole = sql`websearch_to_tsquery('english', ${q})`;
  const last = /[\p{L}\p{N}]+$/u.exec(q)?.[0];
  if (last === undefined || /["-]/.test(q)) return whole;
  const before = sql`websearch_to_tsquery('english', ${q.slice(0, q.length - last.length)})`;
  const begun = sql`to_tsquery('simple', ${`${last.toLowerCase()}:*`})`;
  return sql`(${whole} || (${before} && ${begun}))`;
}

/**
 * The words around the hit, without Markdown's marks. Brackets of ours in the text are replaced, so
 * that those in the answer are always hits.
 */
const headline = (words: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  ts_headline('english', left(regexp_replace(translate(concat_ws(E'\n',
    title,
    (select string_agg(value, E'\n') from jsonb_each_text(document->'prose') where value <> ''),
    (select string_agg(text #>> '{}', E'\n')
      from jsonb_path_query(document, 'strict $.causes.**.text') as text),
    (select string_agg(entry->>'text', E'\n') from jsonb_array_elements(document->'actions') as entry),
    (select string_agg(entry->>'text', E'\n') from jsonb_array_elements(document->'timeline') as entry)
  ), '⟦⟧', '[]'), '[*_#>|\`]+', '', 'g'), 200000), ${words},
  'StartSel=⟦, StopSel=⟧, MaxWords=30, MinWords=12, MaxFragments=2, FragmentDelimiter=" … "')`;
