import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { describeProblem } from '../ui/describe-problem.ts';
import { say } from '../ui/toasts.ts';
import { offerChoice } from './conflicts.ts';

interface ActOptions<I, O> {
  readonly act: (input: I) => Promise<O>;
  /** What to fetch again afterwards. */
  readonly refresh?: readonly QueryKey[];
  /** What to say when it worked. */
  readonly done?: string | ((output: O, input: I) => string | null);
  /** The page shows the error itself; otherwise it is said in passing. */
  readonly showsError?: boolean;
  readonly onDone?: (output: O, input: I) => void;
}

/**
 * Something a person does to the record. A stale write opens the choice between both versions;
 * any other refusal is said, so that nothing is swallowed.
 */
export function useAct<I, O>(options: ActOptions<I, O>) {
  const queries = useQueryClient();
  const refresh = () =>
    Promise.all((options.refresh ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })));
  return useMutation<O, unknown, I>({
    mutationFn: options.act,
    onSuccess: (output, input) => {
      const said = typeof options.done === 'function' ? options.done(output, input) : options.done;
      if (said) say(said);
      options.onDone?.(output, input);
      return refresh();
    },
    onError: async (error, input) => {
      if (offerChoice(error, input, options.act, refresh)) return;
      if (!options.showsError) {
        const { title, detail } = describeProblem(error);
        say(detail ? `${title}. ${detail}` : title);
      }
      await refresh();
    },
  });
}
