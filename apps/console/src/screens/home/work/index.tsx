import { Skeleton, Typography } from 'antd';
import { lazy, Suspense } from 'react';
import { useSession } from '../../../app/session';
import { usePeople, useRegions } from '../../../parts/people';
import { useWords } from '../../../words/use-words';
import { blocksOf } from './blocks';
import { Waiting } from './waiting';

const Approvals = lazy(() =>
  import('./approvals').then(({ Approvals: found }) => ({ default: found })),
);
const Digest = lazy(() => import('./digest').then((found) => ({ default: found.Digest })));
const Yesterday = lazy(() => import('./yesterday').then((found) => ({ default: found.Yesterday })));
const Standings = lazy(() =>
  import('../../../parts/standings').then((found) => ({ default: found.Standings })),
);

const deciding = ['manager', 'director', 'general-manager', 'gm-office', 'finance'];
const leading = ['manager', 'director', 'general-manager', 'gm-office'];

/** What waits for this person, the most urgent first. */
export const Screen = () => {
  const say = useWords();
  const { roles = [], id: me = '' } = useSession() ?? {};
  const is = (some: readonly string[]) => roles.some((role) => some.includes(role));
  const mine = { me, roles };
  // Names stand in most of what follows: they are asked for with it, not after it
  usePeople();
  useRegions();
  return (
    <>
      <Typography.Title level={1} className="space">
        {say('menu/work')}
      </Typography.Title>
      <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
        {is(deciding) && <Approvals mine={mine} />}
        {is(['admin']) && <Standings />}
        {is(leading) && <Digest roles={roles} />}
      </Suspense>
      <div className="cards home-cards">
        {blocksOf(mine).map((block) => (
          <Waiting key={block.title} block={block} mine={mine} />
        ))}
      </div>
      <Suspense>{is(leading) && <Yesterday />}</Suspense>
    </>
  );
};
