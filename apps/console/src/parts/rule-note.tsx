import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useWords } from '../words/use-words';

const useRule = (rule: string) => {
  const { data } = useQuery({
    queryKey: ['rules'],
    queryFn: () => import('../api/rules.gen').then(({ rules }) => rules),
    staleTime: Infinity,
  });
  return data?.[rule];
};

/** What the handbook says there. */
export const RuleNote = ({ rule }: { readonly rule: string }) => {
  const say = useWords();
  const found = useRule(rule);
  return (
    <Typography.Paragraph type="secondary" style={{ marginBottom: 4 }}>
      <b>{rule}</b> {found && `${say.said(found.title)} — ${say.said(found.summary)}`}
    </Typography.Paragraph>
  );
};

/** Its title alone, for a list. */
export const RuleName = ({ rule }: { readonly rule: string }) => {
  const say = useWords();
  const found = useRule(rule);
  return (
    <span>
      <b>{rule}</b> {found && say.said(found.title)}
    </span>
  );
};
