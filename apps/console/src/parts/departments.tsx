import { useQuery } from '@tanstack/react-query';
import { complaintsDepartmentsList } from '../api/complaints/sdk.gen';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';

const useRead = () =>
  useQuery({
    queryKey: keyOf('complaints', 'departments', 'all'),
    queryFn: async () =>
      (await complaintsDepartmentsList({ query: { limit: 200 }, throwOnError: true })).data.items,
  });

/** The departments that complaints are given to. */
export const useDepartments = () => useRead().data ?? [];

export const DepartmentName = ({ code }: { readonly code: string | undefined }) => {
  const { said } = useWords();
  const { data, isLoading } = useRead();
  const found = data?.find((department) => department.code === code);
  if (code === undefined) return <span>—</span>;
  if (isLoading) return <span>…</span>;
  return <span>{found ? said(found.name) : code}</span>;
};
