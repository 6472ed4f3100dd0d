let whenClosed = (): void => {
  process.exit(process.exitCode ?? 0);
};

/** A reader that closes the pipe (`| head`) has seen enough: that ends the command quietly. */
export function endQuietlyOnClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      whenClosed();
    });
  }
}

/** For a command that has to put things away first. */
export function onClosedPipe(act: () => void): void {
  whenClosed = act;
}
