import { Link } from '@tanstack/react-router';
import type { ImprovementRecord } from '../../../api/complaints/types.gen';
import { Part } from '../../../parts/record-page';
import { useWords } from '../../../words/use-words';

const pages = {
  complaint: '/complaints',
  callback: '/callbacks',
  'repair-order': '/repair-orders',
} as const;

/** What showed that something has to get better. */
export const Origins = ({ of: { origins } }: { readonly of: ImprovementRecord }) => {
  const say = useWords();
  if (origins.length === 0) return null;
  return (
    <Part title={say.field('origins')}>
      {origins.map(({ kind, id }) => (
        <div key={id}>
          <Link to={`${pages[kind]}/${id}`}>
            {say('lists/look-at', { what: say.choice(kind, 'originKind') })}
          </Link>
        </div>
      ))}
    </Part>
  );
};
