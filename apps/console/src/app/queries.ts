import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { problemOf } from './ask';

const FRESH_MS = 10_000;
const MOST_PAGES = 5;

interface Read {
  readonly state: { readonly data: unknown };
}

/** A list of more pages than are read anew unasked: each of them would be a request, whenever something changes. */
export const isLong = ({ state: { data } }: Read): boolean =>
  ((data as Partial<InfiniteData<unknown>> | undefined)?.pages?.length ?? 0) > MOST_PAGES;

const isShort = (query: Read): boolean => !isLong(query);

/** How lists of any length are read: a long one goes stale by what changes, and is read anew when somebody asks. */
export const ofAnyLength = {
  staleTime: (query: Read) => (isLong(query) ? Infinity : FRESH_MS),
  refetchOnMount: isShort,
  refetchOnWindowFocus: isShort,
  refetchOnReconnect: isShort,
};

/** What was read of the services. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What was refused is refused again; only where no answer came is it worth asking
      retry: (failures, error) => problemOf(error).status === 0 && failures < 3,
    },
  },
});
