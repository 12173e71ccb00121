import type { Scores } from '../stage/deeds.js';

/** Which figure each score of a callback belongs to. */
export const dimensionFigures: readonly (readonly [keyof Scores, string])[] = [
  ['timeliness', 'satisfaction-timeliness'],
  ['effect', 'satisfaction-effect'],
  ['result', 'satisfaction-result'],
  ['attitude', 'satisfaction-attitude'],
  ['overall', 'satisfaction-overall'],
  ['leftOverTrouble', 'satisfaction-left-over-trouble'],
];
