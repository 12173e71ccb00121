import { malformed, type Bilingual, type Fault } from '@kefu/kernel';

const sentences = {
  'not-a-name': {
    zh: '姓名须含文字，不能有表情或控制字符，最多 200 字',
    en: 'A name has letters, no emoji or control characters, and at most 200 characters',
  },
  'not-a-phone': {
    zh: '电话号码不完整或格式不对；座机请加区号，境外号码请以 + 开头',
    en: 'Not a full phone number; a landline needs its area code, a foreign number its +',
  },
  'not-an-id-number': {
    zh: '证件号有误：应为身份证、护照、港澳台通行证或永久居留证号码，身份证须校验码与出生日期相符',
    en: 'Not the number of an ID card, passport, permit or permanent residence, or its check character or birthday is wrong',
  },
  'not-an-organisation-code': {
    zh: '统一社会信用代码有误（校验码不符）',
    en: 'Not an organisation code: its form or check character is wrong',
  },
  'only-for-a-person': { zh: '仅适用于个人客户', en: 'Only a person has it' },
  'only-for-an-organisation': { zh: '仅适用于单位客户', en: 'Only an organisation has it' },
  'not-a-day': { zh: '没有这一天', en: 'There is no such day' },
  'in-the-future': { zh: '不能晚于今天', en: 'It lies in the future' },
  'birthday-disagrees': {
    zh: '生日与身份证号不符',
    en: 'It differs from the birthday in the ID number',
  },
  'given-twice': { zh: '重复', en: 'It is given twice' },
  'not-a-serial': { zh: '须含字母或数字', en: 'It needs a letter or digit' },
} as const satisfies Record<string, Bilingual>;

export type FaultCode = keyof typeof sentences;

export const fault = (pointer: string, code: FaultCode): Fault => ({
  pointer,
  code,
  detail: sentences[code],
});

/** @throws Refusal `malformed` (400) that names every fault */
export const refuseFaults = (faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  throw malformed(
    'malformed',
    { zh: '请求内容有误，见 errors', en: 'The request does not fit; see errors' },
    { errors: faults },
  );
};
