import { customPinyin, pinyin } from 'pinyin-pro';

// A county, which the words of the library do not know: alone 单 is dan
customPinyin({ 单县: 'shàn xiàn' });

/** A middle dot joins the parts of many minority and foreign names; GB 18030 has several for it. */
const middleDots = /[•・‧∙⋅･ᐧ●]/gu;
const allowed =
  /^[\p{L}\p{M}\p{N} ·.．,，'’‘\-－—–&＆/／()（）[\]【】〔〕「」『』《》〈〉“”"＂+＋、#＃:：;；!！?？@＠]+$/u;
const emoji = /\p{Extended_Pictographic}/u;

export const withOneDot = (text: string): string => text.replace(middleDots, '·');

/**
 * A name as it is filed: composed, single spaces, one kind of middle dot. Undefined where it holds
 * what no name has (emoji, control characters) or no letter at all: such a name could neither be
 * searched for nor printed on a receipt.
 */
export const normaliseName = (text: string): string | undefined => {
  const name = withOneDot(text.normalize('NFC').trim().replace(/\s+/gu, ' '));
  const readable = allowed.test(name) && !emoji.test(name) && /[\p{L}\p{N}]/u.test(name);
  return readable && Array.from(name).length <= 200 ? name : undefined;
};

/**
 * What a name is looked up by when it is typed in Latin letters: the initials of its pinyin (`zs` for
 * 张三, `abcgs` for ABC 公司) and the whole of it (`zhangsan`). A person's surname is read as a surname
 * (单 is Shan, 曾 is Zeng); an organisation has none, and its words are read as words (银行 is yinhang).
 * ü is typed as v (吕 is lv).
 */
export const soundOf = (
  name: string,
  kind: 'person' | 'organisation',
): { readonly initials: string; readonly pinyin: string } => {
  const surname = kind === 'person' ? 'head' : 'off';
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname, v: true });
  return {
    initials: typed(syllables.map(([first = '']) => first)).slice(0, 200),
    pinyin: typed(syllables).slice(0, 400),
  };
};

const typed = (letters: readonly string[]): string =>
  letters
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');
