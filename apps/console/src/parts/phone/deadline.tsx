import { writeMoment } from '../../app/clock';
import { useWords } from '../../words/use-words';
import { useDeadline } from '../use-deadline';

/** Counts down as everywhere in the console, and says until when. */
export const Deadline = ({ dueAt }: { readonly dueAt: string }) => {
  const say = useWords();
  const { text, urgency } = useDeadline(dueAt);
  return (
    <span className={`tag ${urgency}`} data-urgency={urgency}>
      {text} · {writeMoment(dueAt, say.language)}
    </span>
  );
};
