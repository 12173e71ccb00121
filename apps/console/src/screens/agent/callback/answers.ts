import type { CallbacksCallbacksReadResponse } from '../../../api/callbacks/types.gen';
import type { Values } from '../../../parts/deed-form';

export type Question = CallbacksCallbacksReadResponse['guide']['questions'][number];

/** Where the answer to a question stands in the request; the first is the one that the callback is for. */
export const placeOf = (
  { kind, dimension, asks, code }: Question,
  at: number,
): readonly string[] => {
  if (at === 0) return [code];
  if (code === 'wants-to-complain') return ['wantsToComplain'];
  if (kind !== 'score') return ['inWords', code];
  const name = dimension === 'left-over-trouble' ? 'leftOverTrouble' : (dimension ?? 'overall');
  return [asks === 'expected' ? 'expected' : 'scores', name];
};

const said = (values: object | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== ''),
  );

/** What was typed and chosen as the request wants it; what was not asked is left out. */
export const bodyFrom = ({ inWords, scores, expected, ...plain }: Values): Values => {
  const words = Object.entries(said(inWords as object)).map(([question, answer]) => ({
    question,
    answer,
  }));
  return {
    ...said(plain),
    ...(scores ? { scores: said(scores) } : {}),
    ...(expected ? { expected: said(expected) } : {}),
    ...(words.length > 0 ? { inWords: words } : {}),
  };
};
