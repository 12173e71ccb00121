import type { Deed } from '../../../../parts/deeds';
import type { Operations } from '../../../../parts/operation';
import type { Word } from '../../../../words/use-words';
import type { Mine, Row } from '../blocks';

/** What somebody asks for and one of these roles decides. */
export interface Ask extends Row {
  readonly what: Word;
  readonly version: number;
  readonly by: string;
  readonly since?: string | undefined;
  readonly deeds: readonly Deed[];
  /** Of a customer's class: from, to. */
  readonly change?: readonly [string, string];
}

export interface Source {
  readonly roles: readonly string[];
  readonly of: readonly [string, string];
  readonly operations: Operations;
  readonly load: (mine: Mine) => Promise<readonly Ask[]>;
}

/** Of each kind the most urgent: whoever has more before them decides these first. */
export const LIMIT = 50;

/** Nobody decides what they asked for themselves. */
export const ofOthers = ({ me }: Mine, asks: readonly Ask[]): readonly Ask[] =>
  asks.filter(({ by }) => by !== me);
