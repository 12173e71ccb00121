import { writeMoment } from '../../app/clock';
import { useWords } from '../../words/use-words';
import { useDeadline } from '../use-deadline';

/** Counts down as everywhere in the console, and says until when. */
export const Deadline = ({ dueAt }: { readonly dueAt: string }) => {
  const { language } = useWords();
  return (
    <span className="tag">
      <time ref={useDeadline(dueAt)} dateTime={dueAt} /> · {writeMoment(dueAt, language)}
    </span>
  );
};
