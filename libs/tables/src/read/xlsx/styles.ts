import { readXml } from './parse-xml.js';

/** The formats for days and times that every workbook has (ECMA-376, 18.8.30), East Asian ones too. */
const isBuiltInDay = (format: number): boolean =>
  [
    [14, 22],
    [27, 36],
    [45, 47],
    [50, 58],
  ].some(([from = 0, to = 0]) => format >= from && format <= to);

/** Whether a format code shows a day or a time: what it quotes, escapes or puts in brackets does not count. */
export const showsDay = (code: string): boolean =>
  /[ymdhs]/iu.test(code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/gu, '').replace(/general/giu, ''));

/** The places of the cell styles that show a number as a day. */
export const readStyles = async (bytes: AsyncIterable<Buffer>): Promise<ReadonlySet<number>> => {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  await readXml(bytes, {
    opened(element, { numFmtId = '0', formatCode = '' }) {
      if (element === 'numFmt') custom.set(Number(numFmtId), formatCode);
      else if (element === 'cellXfs') inCells = true;
      else if (element === 'xf' && inCells) formats.push(Number(numFmtId));
    },
    closed(element) {
      if (element === 'cellXfs') inCells = false;
    },
  });
  const isDay = (format: number): boolean => {
    const code = custom.get(format);
    return code === undefined ? isBuiltInDay(format) : showsDay(code);
  };
  return new Set(formats.flatMap((format, style) => (isDay(format) ? [style] : [])));
};
