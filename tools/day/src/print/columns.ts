import stringWidth from 'string-width';

const NO_BREAK = '\u00a0';

/** Padded to so many columns; Chinese characters take two. */
export const fit = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - stringWidth(text)));

/** Not to be broken by {@link wrap}. */
export const whole = (text: string): string => text.replaceAll(' ', NO_BREAK);

/** In lines of at most so many columns, broken at spaces where there are some. */
export const wrap = (text: string, columns: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<= )|(?<=[，。、；：,;:])/u)) {
    if (line !== '' && stringWidth(line + word.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trimEnd()].map((text) => text.replaceAll(NO_BREAK, ' '));
};
