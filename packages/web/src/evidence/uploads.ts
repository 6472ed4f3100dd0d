import { useSyncExternalStore } from 'react';
import { queryClient } from '../app/query-client.ts';
import { incidentKey } from '../incident/queries.ts';
import { say } from '../ui/toasts.ts';
import { addSample, type Sample } from './rate.ts';
import { sendFile } from './upload.ts';

/** A file on its way from this browser to the server. */
export interface Upload {
  readonly id: string;
  readonly incidentId: string;
  readonly name: string;
  readonly bytes: number;
  readonly sent: number;
  readonly samples: readonly Sample[];
  readonly failure: string | null;
  readonly cancel: () => void;
}

let uploads: readonly Upload[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Upload[]): void {
  uploads = next;
  for (const listener of listeners) listener();
}

const change = (id: string, fields: Partial<Upload>): void =>
  set(uploads.map((upload) => (upload.id === id ? { ...upload, ...fields } : upload)));

/** Takes an upload off the list. */
export const forget = (id: string): void => set(uploads.filter((upload) => upload.id !== id));

/** Starts sending files; they go on while the page is left for another one. */
export function upload(incidentId: string, files: readonly File[]): void {
  for (const file of files) start(incidentId, file);
}

function start(incidentId: string, file: File): void {
  const id = crypto.randomUUID();
  const abort = sendFile(incidentId, file, {
    onSent: (sent) => {
      const samples = uploads.find((one) => one.id === id)?.samples ?? [];
      change(id, { sent, samples: addSample(samples, { at: performance.now(), done: sent }) });
    },
    onFailed: (failure) => change(id, { failure }),
    onDone: (duplicate) => {
      if (duplicate) say(`${file.name} is here already; the same bytes are kept once.`);
      void queryClient
        .invalidateQueries({ queryKey: incidentKey(incidentId, 'evidence') })
        .then(() => forget(id));
    },
  });
  const cancel = () => {
    abort();
    forget(id);
  };
  const { name, size: bytes } = file;
  set([...uploads, { id, incidentId, name, bytes, sent: 0, samples: [], failure: null, cancel }]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The uploads under way in this browser. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => uploads);
