import { useQuery } from '@tanstack/react-query';
import { fieldRepairRepairOrdersEarlierList } from '../../../api/field-repair/sdk.gen';
import { keyOf } from '../../../app/work';
import { At } from '../../../parts/phone/moment';
import { useWords } from '../../../words/use-words';

const FEW = 5;

/** What was the matter with the asset before, in short. */
export const Earlier = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const { data } = useQuery({
    queryKey: keyOf('field-repair', 'earlier', id),
    queryFn: async () =>
      (await fieldRepairRepairOrdersEarlierList({ path: { id }, throwOnError: true })).data.items,
    gcTime: Infinity,
  });
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="earlier">
      <h2 id="earlier">{say('screens/visit.earlier')}</h2>
      {data.length === 0 && <p className="faint">{say('screens/visit.no-earlier')}</p>}
      <ul className="plain">
        {data.slice(0, FEW).map(({ number, reportedAt, faultCode, resultCode, status }) => (
          <li key={number}>
            <At moment={reportedAt} /> · {say.choice(faultCode, 'faultCode')} ·{' '}
            {resultCode ? say.choice(resultCode, 'resultCode') : say.choice(status, 'status')}
          </li>
        ))}
      </ul>
    </section>
  );
};
