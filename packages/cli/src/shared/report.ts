import type { ExitCode } from './exit.ts';
import { explain } from './explain.ts';
import { tell, tellWhere } from './tell.ts';

/** Tells why a command failed, and says the exit code. */
export function reportError(error: unknown, json: boolean): ExitCode {
  const code = tell(explain(error), json);
  tellWhere(error);
  return code;
}
