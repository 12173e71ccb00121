import { NotReadable } from '../not-readable.js';
import type { Attributes, Reading } from './parse-xml.js';
import { mostRows, mostSheetColumns, placeOf } from './places.js';
import { TextsOfItems } from './texts-of-items.js';

/** A cell as the sheet has it: what it says is still to be made of it. */
export interface RawCell {
  readonly column: number;
  /** As ECMA-376 calls it: `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
  readonly type: string;
  readonly style: number;
  readonly text: string;
  readonly formula: boolean;
}

export interface RawRow {
  readonly row: number;
  readonly cells: readonly RawCell[];
}

/** Gathers the rows of a sheet, as they go by. */
export class SheetRows implements Reading {
  readonly #inline = new TextsOfItems();
  #rows: RawRow[] = [];
  #row = 0;
  #cells: RawCell[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #text = '';
  #formula = false;
  #inValue = false;

  opened(name: string, attributes: Attributes): void {
    this.#inline.opened(name);
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#formula = true;
  }

  said(text: string): void {
    this.#inline.said(text);
    if (this.#inValue) this.#text += text;
  }

  closed(name: string): void {
    this.#inline.closed(name);
    if (name === 'v') this.#inValue = false;
    else if (name === 'is') this.#text = this.#inline.take()[0] ?? '';
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
  }

  /** What was read since it was asked last. */
  take(): RawRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  private beginRow({ r }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > mostRows) {
      throw new NotReadable('not-a-table');
    }
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  private beginCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.#column + 1 : placeOf(r)?.column;
    if (column === undefined || column <= this.#column || column >= mostSheetColumns) {
      throw new NotReadable('not-a-table');
    }
    this.#column = column;
    this.#type = t;
    this.#style = Number(s);
    this.#text = '';
    this.#formula = false;
  }

  private endCell(): void {
    const [text, formula] = [this.#text, this.#formula];
    if (text === '' && !formula) return;
    this.#cells.push({ column: this.#column, type: this.#type, style: this.#style, text, formula });
  }
}
