import type { ProblemCode } from '../domain/index.js';

/** A row of a file as it was read. Row numbers are a spreadsheet's: the head is 1. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
  /** Why it cannot be used whatever it says, and in which of its cells that is. */
  readonly fault?: { readonly code: ProblemCode; readonly place?: number } | undefined;
}

/** The rows of a file from its head on, empty ones left out. */
export type Rows = AsyncIterable<Row>;
