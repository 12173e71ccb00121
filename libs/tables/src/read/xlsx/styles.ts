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

/** Whether a format adds to the digits of a whole number: zeros before them, words or hyphens. */
const shapesDigits = (code: string): boolean => {
  const [positive = ''] = code.split(';', 1);
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  return /^[0#?\s()\-+/:]*[0#?][0#?\s()\-+/:]*$/u.test(bare) && !/^[#?]*0?$/u.test(positive);
};

/** What the styles of a workbook do to its numbers. */
export interface Styles {
  /** The places of the cell styles that show a number as a day. */
  readonly days: ReadonlySet<number>;
  readonly shapes: ReadonlyMap<number, string>;
}

export const noStyles: Styles = { days: new Set(), shapes: new Map() };

export const readStyles = async (bytes: AsyncIterable<Buffer>): Promise<Styles> => {
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
  return {
    days: new Set(formats.flatMap((format, style) => (isDay(format) ? [style] : []))),
    shapes: new Map(
      formats.flatMap((format, style) => {
        const code = custom.get(format);
        return code !== undefined && !isDay(format) && shapesDigits(code) ? [[style, code]] : [];
      }),
    ),
  };
};
