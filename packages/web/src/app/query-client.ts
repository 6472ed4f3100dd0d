import { ProblemError } from '@kintsugi/contract';
import { QueryClient } from '@tanstack/react-query';

/** Answers that asking again does not change. */
const isFinal = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.status < 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !isFinal(error) && failures < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
