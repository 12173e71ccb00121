import { pinyin } from 'pinyin-pro';

/** A middle dot joins the parts of many minority and foreign names; GB 18030 has several for it. */
const middleDots = /[•・‧∙⋅・ᐧ]/gu;
const allowed = /^[\p{L}\p{M}\p{N} ·.,'’\-&/()()《》“”+、#]+$/u;
const emoji = /\p{Extended_Pictographic}/u;

/**
 * A name as it is filed: composed, single spaces, one kind of middle dot. Undefined where it holds
 * what no name has (emoji, control characters) or no letter at all: such a name could neither be
 * searched for nor printed on a receipt.
 */
export const normaliseName = (text: string): string | undefined => {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ').replace(middleDots, '·');
  const readable = allowed.test(name) && !emoji.test(name) && /[\p{L}\p{N}]/u.test(name);
  return readable && Array.from(name).length <= 200 ? name : undefined;
};

/**
 * The initials that a name is looked up by: `zs` for 张三, `abcgs` for ABC 公司. A surname is read as
 * a surname (单 is Shan, 曾 is Zeng).
 */
export const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' })
    .join('')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
    .slice(0, 200);
