import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Watches how much memory a process has resident. Linux keeps the peak itself; elsewhere we look often. */
export function watchMemory(pid: number): { readonly peakBytes: () => number } {
  if (process.platform === 'linux') return { peakBytes: () => peakOnLinux(pid) };
  let peak = 0;
  const look = () => {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    peak = Math.max(peak, Number(kilobytes) * 1024);
  };
  const timer = setInterval(look, 100);
  return {
    peakBytes() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** proc_pid_status(5): VmHWM, the peak resident set size, in kibibytes. */
function peakOnLinux(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kibibytes === undefined) throw new Error('The kernel does not tell the peak memory.');
  return Number(kibibytes) * 1024;
}
