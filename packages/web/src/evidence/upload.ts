import { CLIENT_HEADER, endpoints, Problem } from '@kintsugi/contract';
import { client } from '../app/api.ts';

export interface UploadHandlers {
  readonly onSent: (bytes: number) => void;
  readonly onDone: (duplicate: boolean) => void;
  readonly onFailed: (message: string) => void;
}

const AddedEvidence = endpoints.addEvidence.response;

/** What the server said no with, or null when it answered something else. */
function problemIn(text: string): string | null {
  try {
    const parsed = Problem.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.detail : null;
  } catch {
    return null; // not JSON: the status alone has to do
  }
}

/**
 * Sends a file's bytes as they are; XMLHttpRequest because fetch cannot tell how far an upload is.
 * Returns how to cancel it.
 */
export function sendFile(incidentId: string, file: File, handlers: UploadHandlers): () => void {
  const request = new XMLHttpRequest();
  request.open(
    'POST',
    client.url(endpoints.addEvidence, { params: { incidentId }, query: { name: file.name } }),
  );
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader(CLIENT_HEADER, '1');
  request.upload.onprogress = (event) => handlers.onSent(event.loaded);
  request.onerror = () =>
    handlers.onFailed('The connection broke before the file was stored. Drop it again.');
  request.onload = () => {
    if (request.status >= 200 && request.status < 300) {
      const parsed = AddedEvidence?.safeParse(JSON.parse(request.responseText));
      handlers.onDone(parsed?.success === true && parsed.data.duplicate);
    } else {
      const said = problemIn(request.responseText);
      handlers.onFailed(said ?? `The server answered ${request.status} without saying why.`);
    }
  };
  request.send(file);
  return () => request.abort();
}
