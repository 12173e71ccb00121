/** What a spreadsheet takes for a formula (OWASP: CSV injection), or an import for a mark of ours. */
const risky = /^[=+\-@＝＋－＠\t\r\n']/u;
/** An apostrophe before what would be something else, by an export or by somebody in Excel. */
const marked = /^'(?=[=+\-@＝＋－＠\t\r\n'\d])/u;
/** How Excel is told that `0123` is a text. */
const textFormula = /^\s*=\s*"((?:[^"]|"")*)"\s*$/u;

/** A cell as a CSV file has it: nothing that a spreadsheet would run. */
export const guarded = (cell: string): string => (risky.test(cell) ? `'${cell}` : cell);

/** What a cell of a CSV file says: the opposite of {@link guarded}, and of what Excel knows for a text. */
export const unguarded = (cell: string): string => {
  if (marked.test(cell)) return cell.slice(1);
  const [, text] = textFormula.exec(cell) ?? [];
  return text === undefined ? cell : text.replaceAll('""', '"');
};
