import type { Problem } from '../../app/refused';
import { useWords } from '../../words/use-words';
import { useRule } from '../use-rule';

const Rule = ({ rule }: { readonly rule: string }) => {
  const say = useWords();
  const found = useRule(rule);
  return (
    <p className="faint">
      <b>{rule}</b> {found && `${say.said(found.title)} — ${say.said(found.summary)}`}
    </p>
  );
};

/** Why it was refused, in words and with its rule. */
export const Refusal = ({ problem }: { readonly problem: Problem }) => {
  const say = useWords();
  const { status, detail, rule, errors = [] } = problem;
  return (
    <div role="alert" className="note error">
      <p>{status === 0 ? say('refusals/unreachable') : detail}</p>
      {errors.map(({ pointer, detail: said }) => (
        <p key={pointer}>{said}</p>
      ))}
      {rule && <Rule rule={rule} />}
    </div>
  );
};
