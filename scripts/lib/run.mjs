import { spawn } from 'node:child_process';
import { signals } from './forward.mjs';

/**
 * @typedef {object} RunResult
 * @property {number} code 128 and more when a signal ended it; 127 when it could not start.
 * @property {string} output Standard output and errors in the order they came; '' when inherited.
 */

/**
 * Runs a program to its end.
 *
 * @param {string} program @param {readonly string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, show?: boolean, onOutput?: (text: string) => void}} options
 *   With `show` the program writes to our console itself, colours and all.
 * @returns {Promise<RunResult>}
 */
export function run(program, args, { cwd, env = process.env, show = false, onOutput }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a script, which only a shell can start.
      shell: process.platform === 'win32' && !program.endsWith('.exe'),
    });
    // Told to stop, we take the program along: an npm left alone would go on writing node_modules.
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, stop);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
        onOutput?.(text);
      });
    }
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ code: code ?? 128, output });
    });
  });
}
