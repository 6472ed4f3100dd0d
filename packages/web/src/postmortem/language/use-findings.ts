import { isKept, KeptAnchor } from '@kintsugi/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from '../../shared/store.ts';
import { commentsQuery, findingsQuery } from '../queries.ts';
import { useWorkbench } from '../workbench.ts';
import { ofLive, ofServer } from './helper-finding.ts';

/**
 * What the language helper has to say now: of the fields being written from this browser, of rows
 * and the whole document from the server; without what somebody keeps and said why.
 */
export function useHelperFindings(incidentId: string) {
  const workbench = useWorkbench();
  const live = useStore(workbench, (state) => state.findings);
  const server = useQuery(findingsQuery(incidentId));
  const comments = useQuery(commentsQuery(incidentId));
  return useMemo(() => {
    const kept = (comments.data?.items ?? []).flatMap(
      (comment) => KeptAnchor.safeParse(comment.anchor).data ?? [],
    );
    const written = [...live.values()].flat().map(ofLive);
    const rest = (server.data?.items ?? [])
      .filter((finding) => finding.place.kind !== 'prose')
      .map(ofServer);
    const all = [...written, ...rest];
    const open = all.filter((finding) => !kept.some((one) => isKept(one, finding)));
    return { open, kept: all.length - open.length };
  }, [live, server.data, comments.data]);
}
