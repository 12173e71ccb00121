import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';
import { problemOf, type Problem } from '../app/ask';
import { useSession } from '../app/session';
import { useWords } from '../words/use-words';
import { RuleNote } from './rule-note';

interface Props {
  readonly error: unknown;
  /** Who may do it, where the asker may not. */
  readonly roles?: readonly string[] | 'any' | 'public';
  readonly again?: ReactNode;
}

/** `#/query/dueFrom`: what is wrong with which field, by the field's name. */
const Faults = ({ errors }: { readonly errors: NonNullable<Problem['errors']> }) => {
  const say = useWords();
  return (
    <ul>
      {errors.map(({ pointer, detail }) => {
        const [field] = pointer.split('/').slice(2).reverse();
        return (
          <li key={pointer}>
            {field ? say('refusals/of-field', { field: say.field(field), detail }) : detail}
          </li>
        );
      })}
    </ul>
  );
};

/** Why it was refused: in words, with its rule, and who may do it instead. */
export const RefusalAlert = ({ error, roles, again }: Props) => {
  const say = useWords();
  const mine = useSession()?.roles ?? [];
  if (!error) return null;
  const { status, code, detail, rule, errors = [] } = problemOf(error);
  const title = code === 'malformed' ? say('refusals/malformed') : detail;
  const others =
    status === 403 && typeof roles === 'object' && !roles.some((role) => mine.includes(role))
      ? say('refusals/who-may', { who: roles.map((role) => say.choice(role, 'roles')).join('、') })
      : undefined;
  return (
    <Alert
      type={status === 0 ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={status === 0 ? say('refusals/unreachable') : title}
      description={
        <>
          {rule && <RuleNote rule={rule} />}
          {others && <Typography.Paragraph>{others}</Typography.Paragraph>}
          {(errors.length > 1 || code === 'malformed') && <Faults errors={errors} />}
          {again}
        </>
      }
    />
  );
};
