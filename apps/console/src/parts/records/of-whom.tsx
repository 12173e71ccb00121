import { Link } from '@tanstack/react-router';
import { Space } from 'antd';
import { menuOf } from '../../app/menu';
import { useSession } from '../../app/session';
import { useWords } from '../../words/use-words';
import { Part } from '../record-page';

interface Props {
  /** Whose: as the lists are asked. */
  readonly whose: Readonly<Record<string, string>>;
  readonly lists: readonly string[];
}

/** The ways to the lists of what a customer or a contract has; those that this person may read. */
export const OfWhom = ({ whose, lists }: Props) => {
  const say = useWords();
  const mine = menuOf(useSession()?.roles ?? []).flatMap(({ entries }) =>
    entries.filter(({ to }) => lists.includes(to)),
  );
  if (mine.length === 0) return null;
  return (
    <Part title={say('lists/of-it')}>
      <Space wrap size="middle">
        {mine.map(({ name, to }) => (
          <Link key={to} to={to} search={whose}>
            {say(name)}
          </Link>
        ))}
      </Space>
    </Part>
  );
};
