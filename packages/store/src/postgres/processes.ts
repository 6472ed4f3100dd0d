import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { systemErrorCode } from './errors.ts';

const run = promisify(execFile);

/** Whether a process with this number runs, ours or not. One that ended unnoticed does not. */
export async function isRunning(pid: number): Promise<boolean> {
  if (!takesSignals(pid)) return false;
  // In a container nobody may collect an orphan's exit; it then takes signals for ever.
  return process.platform !== 'linux' || (await linuxStat(pid))?.[0] !== 'Z';
}

/** Whether this number is taken, be it by a process that ended and was not collected yet. */
export function takesSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

/**
 * When a process started, as an opaque word: two processes that had the same number differ in it.
 * Undefined when there is no such process or the system does not tell.
 */
export async function startOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return (await linuxStat(pid))?.[19];
    if (process.platform === 'win32') return undefined;
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The fields of /proc/PID/stat from the third (the state) on. */
async function linuxStat(pid: number): Promise<string[] | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in brackets and may hold spaces; count after it.
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** The program a process runs (Linux), or its command line (elsewhere); undefined when unknown. */
export async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
    const { stdout } = await (process.platform === 'win32'
      ? run('powershell', ['-NoProfile', '-Command', windowsCommandLine(pid)])
      : run('ps', ['-o', 'command=', '-p', String(pid)]));
    return stdout.trim();
  } catch {
    return undefined;
  }
}

function windowsCommandLine(pid: number): string {
  return `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
}

/** The processes whose working folder this is (Linux; elsewhere the list is empty). */
export async function processesIn(folder: string): Promise<number[]> {
  if (process.platform !== 'linux') return [];
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const folders = await Promise.all(
    pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => undefined)),
  );
  return pids.filter((_, index) => folders[index] === folder);
}
