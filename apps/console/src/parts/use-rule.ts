import { useQuery } from '@tanstack/react-query';

/** What the handbook says of a rule; fetched when somebody first reads of one. */
export const useRule = (rule: string) => {
  const { data } = useQuery({
    queryKey: ['rules'],
    queryFn: () => import('../api/rules.gen').then(({ rules }) => rules),
    staleTime: Infinity,
  });
  return data?.[rule];
};
