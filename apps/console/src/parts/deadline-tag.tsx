import { Tag, Tooltip } from 'antd';
import { useWords } from '../words/use-words';
import { writeMoment } from '../app/clock';
import { useDeadline, type Urgency } from './use-deadline';

const colours: Readonly<Record<Urgency, string>> = {
  calm: 'default',
  soon: 'warning',
  late: 'error',
};

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
  const { text, urgency } = useDeadline(dueAt, startedAt);
  const told = [rule, writeMoment(dueAt, say.language), explained].filter(Boolean).join(' · ');
  return (
    <Tooltip title={told}>
      <Tag color={colours[urgency]} className="deadline" data-urgency={urgency}>
        {text}
      </Tag>
    </Tooltip>
  );
};
