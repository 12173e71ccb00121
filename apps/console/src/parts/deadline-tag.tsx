import { writeMoment } from '../app/clock';
import { useWords } from '../words/use-words';
import { useDeadline } from './use-deadline';

export interface DeadlineProps {
  readonly dueAt: string;
  readonly startedAt?: string;
  readonly rule?: string;
  /** How it comes to this moment, in the service's own words. */
  readonly explained?: string;
}

/** Counts down, turns amber and red by itself, and explains itself. */
export const DeadlineTag = ({ dueAt, startedAt, rule, explained }: DeadlineProps) => {
  const say = useWords();
  const told = [rule, writeMoment(dueAt, say.language), explained].filter(Boolean).join(' · ');
  return (
    <time
      ref={useDeadline(dueAt, startedAt)}
      className="tag deadline"
      dateTime={dueAt}
      title={told}
    />
  );
};
