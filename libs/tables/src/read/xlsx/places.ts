/** The most rows and columns that a sheet can have. */
export const mostRows = 1_048_576;
export const mostSheetColumns = 16_384;

/** Columns count from 0, rows from 1. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where `AB12` is; undefined for what is no place of a sheet. */
export const placeOf = (name: string): Place | undefined => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(name) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return column > 0 && column <= mostSheetColumns && row <= mostRows
    ? { row, column: column - 1 }
    : undefined;
};
