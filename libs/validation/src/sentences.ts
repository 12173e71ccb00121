import type { Bilingual } from '@kefu/kernel';

type Sentence = (...constraints: readonly unknown[]) => Bilingual;

const fixed = (zh: string, en: string): Sentence => {
  const sentence = { zh, en };
  return () => sentence;
};

const list = (value: unknown): string =>
  (Array.isArray(value) ? value : Object.values(value ?? {})).map(String).join(', ');

const text = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value);

const sentences: Readonly<Record<string, Sentence>> = {
  'unknown-field': fixed('没有这个字段', 'There is no such field'),
  required: fixed('必填', 'It is required'),
  null: fixed(
    '不能为 null；不变的字段请省略',
    'It must not be null; leave out what stays as it is',
  ),
  'not-an-object': fixed('应为一个对象', 'It must be an object'),
  'not-a-list': fixed('应为一个列表', 'It must be a list'),
  'not-an-id': fixed('不是有效的编号', 'It is not an id'),
  'nothing-to-read': fixed('不能只有空白或不可见字符', 'It must hold something to read'),
  'not-an-instant': fixed(
    '应为本世纪内带时区的时刻，如 2026-10-10T10:00:00+08:00',
    'It must be a moment of this century with its zone, such as 2026-10-10T10:00:00+08:00',
  ),
  'not-a-phone': fixed(
    '电话号码不完整或格式不对；座机请加区号，境外号码请以 + 开头',
    'Not a full phone number; a landline needs its area code, a foreign number its +',
  ),
  'not-a-day': fixed('没有这一天', 'There is no such day'),
  'day-of-other-times': fixed('年份须在 1900 到 2199 之间', 'Its year lies between 1900 and 2199'),
  isDefined: fixed('必填', 'It is required'),
  isNotEmpty: fixed('不能为空', 'It must not be empty'),
  isNotEmptyObject: fixed('不能为空', 'It must not be empty'),
  isEmpty: fixed('应为空', 'It must be empty'),
  isString: fixed('应为文字', 'It must be text'),
  isBoolean: fixed('应为 true 或 false', 'It must be true or false'),
  isNumber: fixed('应为数字', 'It must be a number'),
  isInt: fixed('应为整数', 'It must be a whole number'),
  isPositive: fixed('应大于 0', 'It must be greater than 0'),
  isNegative: fixed('应小于 0', 'It must be less than 0'),
  isArray: fixed('应为一个列表', 'It must be a list'),
  isObject: fixed('应为一个对象', 'It must be an object'),
  isDate: fixed('应为日期', 'It must be a date'),
  isDateString: fixed('应为 ISO 8601 时间', 'It must be an ISO 8601 date'),
  isIso8601: fixed('应为 ISO 8601 时间', 'It must be an ISO 8601 date'),
  isRFC3339: fixed('应为带时区的时间', 'It must be a date-time with its zone'),
  isUuid: fixed('不是有效的编号', 'It must be a UUID'),
  isUrl: fixed('应为网址', 'It must be a URL'),
  isUrlOf: (schemes) => ({
    zh: `应为 ${list(schemes)}:// 地址`,
    en: `It must be a URL that begins with ${list(schemes).replaceAll(', ', '://, ')}://`,
  }),
  isEmail: fixed('应为电子邮箱', 'It must be an e-mail address'),
  isPhoneNumber: fixed('应为电话号码', 'It must be a phone number'),
  isMobilePhone: fixed('应为手机号码', 'It must be a mobile phone number'),
  isNumberString: fixed('应为数字文本', 'It must be digits'),
  isDecimal: fixed('应为十进制数', 'It must be a decimal number'),
  isMilitaryTime: fixed('应为 HH:MM', 'It must be a time, HH:MM'),
  isTimeZone: fixed('应为时区', 'It must be a time zone'),
  isHexColor: fixed('应为颜色', 'It must be a colour'),
  matches: fixed('格式不正确', 'It is not written as it should be'),
  arrayNotEmpty: fixed('至少要有一项', 'It needs at least one item'),
  arrayUnique: fixed('各项不能重复', 'Its items must differ'),
  min: (min) => ({ zh: `不能小于 ${text(min)}`, en: `It must not be less than ${text(min)}` }),
  max: (max) => ({ zh: `不能大于 ${text(max)}`, en: `It must not be more than ${text(max)}` }),
  minDate: (min) => ({ zh: `不能早于 ${text(min)}`, en: `It must not be before ${text(min)}` }),
  maxDate: (max) => ({ zh: `不能晚于 ${text(max)}`, en: `It must not be after ${text(max)}` }),
  minLength: (min) => ({ zh: `至少 ${text(min)} 个字符`, en: `At least ${text(min)} characters` }),
  maxLength: (max) => ({ zh: `最多 ${text(max)} 个字符`, en: `At most ${text(max)} characters` }),
  isLength: (min, max) => ({
    zh: max === undefined ? `至少 ${text(min)} 个字符` : `应为 ${text(min)} 到 ${text(max)} 个字符`,
    en:
      max === undefined
        ? `At least ${text(min)} characters`
        : `It must have ${text(min)} to ${text(max)} characters`,
  }),
  length: (min, max) => ({
    zh: `应为 ${text(min)} 到 ${text(max ?? '∞')} 个字符`,
    en: `It must have ${text(min)} to ${text(max ?? '∞')} characters`,
  }),
  arrayMinSize: (min) => ({ zh: `至少 ${text(min)} 项`, en: `At least ${text(min)} items` }),
  arrayMaxSize: (max) => ({ zh: `最多 ${text(max)} 项`, en: `At most ${text(max)} items` }),
  isIn: (values) => ({
    zh: `应为其中之一：${list(values)}`,
    en: `It must be one of ${list(values)}`,
  }),
  isNotIn: (values) => ({
    zh: `不能是 ${list(values)}`,
    en: `It must not be one of ${list(values)}`,
  }),
  isEnum: (values) => ({
    zh: `应为其中之一：${list(values)}`,
    en: `It must be one of ${list(values)}`,
  }),
  equals: (value) => ({ zh: `应为 ${text(value)}`, en: `It must be ${text(value)}` }),
  isDivisibleBy: (n) => ({
    zh: `应能被 ${text(n)} 整除`,
    en: `It must be divisible by ${text(n)}`,
  }),
};

const generic = fixed('值不符合要求', 'The value is not allowed here');

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/**
 * What a failed check says in both languages. A decorator of one's own brings its sentence as
 * `context: { zh, en }`.
 */
export const sentenceFor = (
  name: string,
  constraints: readonly unknown[] = [],
  context?: unknown,
): Bilingual => {
  if (isBilingual(context)) return { zh: context.zh, en: context.en };
  return (sentences[name] ?? generic)(...constraints);
};

/** `maxLength` is reported as `max-length`. */
export const codeFor = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
