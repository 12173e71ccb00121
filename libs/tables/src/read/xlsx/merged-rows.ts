import type { Row } from '../row.js';
import type { Merged } from './merged-cells.js';

interface Block extends Merged {
  /** What its first cell says. */
  readonly text: string;
}

/**
 * What merged cells mean for a table (CU-15). A cell merged over rows says the same in each of them; one
 * merged over columns does not say which of them it is, and is a problem of its rows. A title over the
 * columns above the head does no harm.
 */
export class MergedRows {
  #next = 0;
  #here: Block[] = [];

  /** @param merged the upper ones first */
  constructor(private readonly merged: readonly Merged[]) {}

  isTitle(row: Row): boolean {
    const said = row.cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]));
    const blocks = this.at(row);
    return said.length === 1 && blocks.some((it) => it.fromColumn === said[0] && isWide(it));
  }

  /** A head has a name for each column. */
  asHead(row: Row): Row {
    const [block] = this.at(row);
    const cells = trimmed(row.cells);
    return block
      ? { ...row, cells, faults: [{ code: 'merged-head', place: block.fromColumn }] }
      : { ...row, cells };
  }

  filled(row: Row, width: number): Row {
    const blocks = this.at(row).filter(({ fromColumn }) => fromColumn < width);
    if (blocks.length === 0) return row;
    const cells = [...row.cells];
    const faults = [...(row.faults ?? [])];
    for (const block of blocks) {
      if (isWide(block)) faults.push({ code: 'merged-cells', place: block.fromColumn });
      else if (row.row > block.fromRow) {
        while (cells.length <= block.fromColumn) cells.push('');
        cells[block.fromColumn] = block.text;
      }
    }
    return { ...row, cells, faults };
  }

  /** The blocks that a row is in; rows are asked for from above to below. */
  private at({ row, cells }: Row): readonly Block[] {
    this.#here = this.#here.filter(({ toRow }) => toRow >= row);
    for (;;) {
      const block = this.merged[this.#next];
      if (!block || block.fromRow > row) return this.#here;
      this.#next += 1;
      if (block.toRow < row) continue;
      const text = block.fromRow === row ? (cells[block.fromColumn] ?? '') : '';
      this.#here.push({ ...block, text });
    }
  }
}

const isWide = ({ fromColumn, toColumn }: Merged): boolean => toColumn > fromColumn;

const trimmed = (cells: readonly string[]): string[] => {
  const kept = [...cells];
  while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop();
  return kept;
};
