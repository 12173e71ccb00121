import { Alert, Typography } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../app/ask';
import { useSession } from '../app/session';
import { useWords } from '../words/use-words';
import { RuleNote } from './rule-note';

interface Props {
  readonly error: unknown;
  /** Who may do it, where the asker may not. */
  readonly roles?: readonly string[] | 'any' | 'public';
  readonly again?: ReactNode;
}

/** Why it was refused: in words, with its rule, and who may do it instead. */
export const RefusalAlert = ({ error, roles, again }: Props) => {
  const say = useWords();
  const mine = useSession()?.roles ?? [];
  if (!error) return null;
  const { status, detail, rule, errors } = problemOf(error);
  const others =
    status === 403 && typeof roles === 'object' && !roles.some((role) => mine.includes(role))
      ? say('refusals/who-may', { who: roles.map((role) => say.choice(role, 'roles')).join('、') })
      : undefined;
  return (
    <Alert
      type={status === 0 ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={status === 0 ? say('refusals/unreachable') : detail}
      description={
        <>
          {rule && <RuleNote rule={rule} />}
          {others && <Typography.Paragraph>{others}</Typography.Paragraph>}
          {errors && errors.length > 1 && (
            <ul>
              {errors.map(({ pointer, detail: said }) => (
                <li key={pointer}>{said}</li>
              ))}
            </ul>
          )}
          {again}
        </>
      }
    />
  );
};
