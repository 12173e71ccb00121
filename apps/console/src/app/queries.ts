import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './ask';

/** What was read of the services. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What was refused is refused again; only where no answer came is it worth asking
      retry: (failures, error) => problemOf(error).status === 0 && failures < 3,
    },
  },
});
