import { useId, useState } from 'react';
import { useWords } from '../../words/use-words';
import { shrinkPhoto } from './shrink-photo';

interface Props {
  readonly label: string;
  readonly onPhoto: (photo: Blob | undefined) => void;
}

/** The camera of a phone, or a file of what has none. */
export const PhotoInput = ({ label, onPhoto }: Props) => {
  const say = useWords();
  const id = useId();
  const [size, setSize] = useState<number>();
  const [isBad, setBad] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    const photo = file && (await shrinkPhoto(file).catch(() => undefined));
    setBad(file !== undefined && photo === undefined);
    setSize(photo && Math.ceil(photo.size / 1_000));
    onPhoto(photo);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        aria-describedby={`${id}-said`}
        onChange={({ target }) => void take(target.files?.[0])}
      />
      <p id={`${id}-said`} role="status" className="faint">
        {isBad && say('screens/visit.no-photo')}
        {size !== undefined && say('screens/visit.photo-taken', { size })}
      </p>
    </div>
  );
};
