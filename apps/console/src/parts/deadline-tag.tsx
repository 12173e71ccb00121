import { writeMoment } from '../app/clock';
import { useWords } from '../words/use-words';
import { useDeadline } from './use-deadline';

export interface DeadlineProps {
  readonly dueAt: string;
  readonly startedAt?: string;
  readonly rule?: string;
}

/** Counts down, turns amber and red by itself; its record's page says how it comes to this moment. */
export const DeadlineTag = ({ dueAt, startedAt, rule }: DeadlineProps) => {
  const say = useWords();
  const told = [rule, writeMoment(dueAt, say.language)].filter(Boolean).join(' · ');
  return (
    <time
      ref={useDeadline(dueAt, startedAt)}
      className="tag deadline"
      dateTime={dueAt}
      title={told}
    />
  );
};
