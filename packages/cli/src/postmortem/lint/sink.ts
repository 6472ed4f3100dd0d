/** Standard output in large pieces, no faster than its reader reads. */
export interface Sink {
  readonly add: (text: string) => void;
  readonly flush: () => Promise<void>;
}

export function stdoutSink(): Sink {
  let parts: string[] = [];
  return {
    add: (text) => {
      if (text !== '') parts.push(text);
    },
    flush: async () => {
      if (parts.length === 0) return;
      const text = parts.join('');
      parts = [];
      if (!process.stdout.write(text)) await drained();
    },
  };
}

const drained = (): Promise<void> =>
  new Promise((resume) => {
    process.stdout.once('drain', resume);
  });
