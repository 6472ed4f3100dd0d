/** A post-mortem that no rule has anything to say about, as of `MODEL_DAY`. */
export const MODEL_DOCUMENT = `# Post-mortem: slow checkout

**Severity:** SEV1
**Incident date:** 2026-01-14
**Written:** 2026-01-15 10:00 UTC

## 1. Summary

The checkout was slow for 47 minutes.

## 2. Timeline

| Time (UTC) | Event | Actor/System |
|---|---|---|
| 09:02 | Node replaced | Provisioner |
| 09:49 | Latency is normal | API |

## 3. Impact

- **Duration**: 47 minutes

## 4. Root Cause(s)

- The node joined with a cold cache.

## 5. What Went Well

- The alert fired.

## 6. What Could Be Improved

- The dashboard hides cold nodes.

## 7. Action Items

| Action | Owner | Due Date | Priority |
|---|---|---|---|
| Add a warm-up stage | @tanaka | 2026-02-06 | P1 |
`;

/** The day as of which the dates of the model are judged. */
export const MODEL_DAY = '2026-01-16';

/** The model with one section (a piece that starts with its heading) or its facts in place of its own. */
export function withPiece(piece: string): string {
  const heading = /^## .*$/m.exec(piece)?.[0];
  if (heading === undefined)
    return MODEL_DOCUMENT.replace(/\*\*Severity[^#]*/, () => `${piece}\n\n`);
  const start = MODEL_DOCUMENT.indexOf(heading);
  if (start === -1) throw new Error(`The model has no section “${heading}”.`);
  const end = MODEL_DOCUMENT.indexOf('\n## ', start);
  const rest = end === -1 ? '\n' : MODEL_DOCUMENT.slice(end);
  return `${MODEL_DOCUMENT.slice(0, start)}${piece}\n${rest}`;
}
