import type { Hocuspocus } from '@hocuspocus/server';
import { type ProseDeps, type ProsePort, storedProse, writeTexts } from '@kintsugi/workflow';
import type { LiveDocuments } from './documents.ts';
import type { LiveContext } from './live-context.ts';

/** The prose of incidents for the verbs: through the document people write in, or from the store. */
export const prosePort = (
  deps: ProseDeps,
  hocuspocus: Hocuspocus<LiveContext>,
  documents: LiveDocuments,
): ProsePort => ({
  async read(workspaceId, incidentId) {
    const document = hocuspocus.documents.get(incidentId);
    const kept = document && documents.of(document);
    return kept?.workspaceId === workspaceId
      ? { texts: kept.texts(), version: kept.version }
      : storedProse(deps, { workspaceId, incidentId });
  },
  async write(actor, incidentId, texts) {
    const context = { actor, incidentId, arrival: null };
    const connection = await hocuspocus.openDirectConnection(incidentId, context);
    try {
      await connection.transact((document) => writeTexts(document, texts));
      const document = hocuspocus.documents.get(incidentId);
      const kept = document && documents.of(document);
      if (!kept) throw new TypeError('A document in use that nobody keeps.');
      return { version: await kept.save() };
    } finally {
      await connection.disconnect();
    }
  },
});
