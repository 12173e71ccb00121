import type { RowFault } from '../words.js';

/** A row of a file as it was read. Row numbers are a spreadsheet's: the head is 1. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  /** What is wrong with it whatever it says, and in which of its cells that is. */
  readonly faults?: readonly { readonly code: RowFault; readonly place?: number }[] | undefined;
  /** How many of its cells say what a formula came to. */
  readonly formulas?: number | undefined;
}

/** Nothing stands in it. */
export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');

/** The rows of a file from its head on, empty ones left out. */
export type Rows = AsyncIterable<Row>;
