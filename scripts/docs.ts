import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '@kintsugi/domain';

/** Where the generated page about errors stands. */
export const ERRORS_PAGE = fileURLToPath(new URL('../docs/reference/errors.md', import.meta.url));

const FAULT = { user: 'whoever asked', ours: 'the operator' } as const;

/** The page about errors, made from the catalogue. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([id, { status, title, fault }]) => `| \`${id}\` | ${status} | ${title} | ${FAULT[fault]} |`,
  );
  return `# Errors

Made by \`node scripts/docs.ts\` from the catalogue in \`packages/domain/src/shared/errors.ts\`; a test holds the two
together. An id never changes its meaning.

The API answers an error as problem details ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457), media type
\`application/problem+json\`): \`id\` is one of these, \`detail\` says what happened and what to do, \`fields\` which fields of
the request need changing, \`yours\` and \`theirs\` the two versions of a stale write, \`needs\` what a step of the life cycle
lacks, and \`requestId\` is what the operator finds in the log.

| id | status | meaning | whose move |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

if (import.meta.main) {
  await writeFile(ERRORS_PAGE, errorsPage());
  console.log(`Written: ${ERRORS_PAGE}`);
}
