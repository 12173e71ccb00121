import { useEffect, useRef } from 'react';
import SignaturePad from 'signature_pad';
import { useWords } from '../../words/use-words';
import { blobOf } from './shrink-photo';

interface Props {
  readonly onSignature: (signature: Blob | undefined) => void;
}

const PAPER = '#fff';
const INK = '#10141a';

/** The glass that a customer signs on, by finger, pen or mouse; paper in dark rooms, too. */
export const SignatureInput = ({ onSignature }: Props) => {
  const say = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);
  const told = useRef(onSignature);
  told.current = onSignature;
  useEffect(() => {
    const glass = canvas.current;
    if (!glass) return undefined;
    const { devicePixelRatio: ratio } = window;
    glass.width = glass.offsetWidth * ratio;
    glass.height = glass.offsetHeight * ratio;
    glass.getContext('2d')?.scale(ratio, ratio);
    const made = new SignaturePad(glass, { backgroundColor: PAPER, penColor: INK });
    pad.current = made;
    made.addEventListener('endStroke', () => {
      void blobOf(glass, 'image/png').then((signature) => {
        told.current(signature);
      });
    });
    return () => {
      made.off();
    };
  }, []);
  return (
    <div className="field">
      <p className="faint">{say('screens/visit.sign-here')}</p>
      <canvas
        ref={canvas}
        className="glass"
        role="img"
        aria-label={say('screens/visit.signature')}
      />
      <button
        type="button"
        onClick={() => {
          pad.current?.clear();
          onSignature(undefined);
        }}
      >
        {say('screens/visit.clear')}
      </button>
    </div>
  );
};
