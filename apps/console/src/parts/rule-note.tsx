import { Typography } from 'antd';
import { useWords } from '../words/use-words';
import { useRule } from './use-rule';

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
