import { toInput, today, writeMoment } from '../../app/clock';
import { useWords } from '../../words/use-words';

export const At = ({ moment }: { readonly moment: string }) => {
  const { language } = useWords();
  return <time dateTime={moment}>{writeMoment(moment, language)}</time>;
};

/** `10:00–12:00`, with its day where that is not today. */
export const Span = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const { language } = useWords();
  const [begins, ends] = [toInput(from), toInput(to)];
  const first = begins.slice(0, 10) === today() ? begins.slice(11) : writeMoment(from, language);
  const last =
    begins.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11) : writeMoment(to, language);
  return (
    <span className="span">
      {first}–{last}
    </span>
  );
};
