import { useWords, type Say } from '../words/use-words';
import { useTick } from './ticker';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const two = (value: number): string => String(value).padStart(2, '0');

const length = (ms: number, say: Say): string => {
  const all = Math.abs(ms);
  if (all >= DAY) {
    return say('deadlines/days', {
      days: Math.floor(all / DAY),
      hours: Math.floor((all % DAY) / HOUR),
    });
  }
  if (all >= HOUR) {
    return say('deadlines/hours', {
      hours: Math.floor(all / HOUR),
      minutes: Math.floor((all % HOUR) / MINUTE),
    });
  }
  return `${Math.floor(all / MINUTE)}:${two(Math.floor((all % MINUTE) / 1_000))}`;
};

export type Urgency = 'calm' | 'soon' | 'late';

/** Amber for the last fifth of the time, or its last ten minutes where nobody says when it began. */
const urgencyOf = (left: number, whole: number | undefined): Urgency => {
  if (left <= 0) return 'late';
  const soon = whole === undefined ? 10 * MINUTE : Math.max(whole / 5, MINUTE);
  return left <= soon ? 'soon' : 'calm';
};

/** What a deadline says at this second, and how urgent it is. */
export const useDeadline = (dueAt: string, startedAt?: string) => {
  const say = useWords();
  const due = Date.parse(dueAt);
  const whole = startedAt === undefined ? undefined : due - Date.parse(startedAt);
  const text = useTick((now) =>
    say(now < due ? 'deadlines/left' : 'deadlines/over', { time: length(due - now, say) }),
  );
  const urgency = useTick<Urgency>((now) => urgencyOf(due - now, whole));
  return { text, urgency };
};
