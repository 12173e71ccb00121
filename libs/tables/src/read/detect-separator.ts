const separators = [',', ';', '\t', '|'] as const;

const countOutsideQuotes = (line: string, separator: string): number =>
  line.replace(/"(?:[^"]|"")*"/gu, '').split(separator).length - 1;

/** What the cells of the first line are most often parted by; a comma where there is one cell only. */
export const detectSeparator = (text: string): string => {
  const [line = ''] = text.split(/\r?\n|\r/u, 1);
  const counts = separators.map((separator) => countOutsideQuotes(line, separator));
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};
