import { useQuery } from '@tanstack/react-query';
import { fieldRepairRepairOrdersRead, fieldRepairVisitsList } from '../../api/field-repair/sdk.gen';
import { keyOf } from '../../app/work';
import { asIf } from '../queue/as-if';
import { useQueue } from '../queue/queue';

const KEPT = Infinity;

const useRead = () =>
  useQuery({
    queryKey: keyOf('field-repair', 'visits'),
    queryFn: async () =>
      (await fieldRepairVisitsList({ query: { limit: 200 }, throwOnError: true })).data.items,
    gcTime: KEPT,
  });

/** Where somebody is sent, as it stands with what they did and the centre does not know yet. */
export const useVisits = () => {
  const query = useRead();
  const queue = useQueue();
  return { ...query, data: query.data?.map((visit) => asIf(visit, queue)) };
};

/** One of them; what the list says of it is enough where the network is away. */
export const useVisit = (id: string) => {
  const queue = useQueue();
  const listed = useRead().data?.find((visit) => visit.id === id);
  const query = useQuery({
    queryKey: keyOf('field-repair', 'repair-orders', id),
    queryFn: async () =>
      (await fieldRepairRepairOrdersRead({ path: { id }, throwOnError: true })).data,
    placeholderData: listed,
    gcTime: KEPT,
  });
  const known = query.data ?? listed;
  return { ...query, data: known && asIf(known, queue) };
};
