import type { Bilingual } from '@kefu/kernel';

export const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Why something was refused, by the code of the refusal, in few words. */
export const refusals: Readonly<Record<string, Bilingual>> = {
  'wrong-state': { zh: '拒绝：晚了一步', en: 'refused: too late for that' },
  'technician-refused-by-customer': {
    zh: '拒绝：客户不要他',
    en: 'refused: the customer does not want this technician',
  },
  'out-of-region-needs-reason': {
    zh: '拒绝：跨区须说明原因',
    en: 'refused: another region takes a reason',
  },
  'not-signed-by-customer': {
    zh: '拒绝：须客户本人签字',
    en: 'refused: the customer has to sign',
  },
  'not-signed-by-contact': {
    zh: '拒绝：须登记的联系人签字',
    en: 'refused: a registered contact has to sign',
  },
  'next-visit-too-late': {
    zh: '拒绝：须在下一工作日内',
    en: 'refused: the next working day at the latest',
  },
  'cause-and-remedy-needed': {
    zh: '拒绝：须写原因和办法',
    en: 'refused: needs a cause and a remedy',
  },
  'not-due-yet': {
    zh: '拒绝：未到客户指定的时间',
    en: 'refused: not before the time that the customer named',
  },
  'customer-not-unreachable': {
    zh: '拒绝：还不满两日三次',
    en: 'refused: not yet 3 attempts on 2 days',
  },
  'payment-missing': { zh: '拒绝：尚未付款', en: 'refused: not paid yet' },
  'customer-not-heard': {
    zh: '拒绝：客户还没有确认',
    en: 'refused: the customer has not confirmed it',
  },
  'beyond-authority': {
    zh: '拒绝：超出权限，须总经理批准',
    en: 'refused: beyond that authority, for the general manager',
  },
  'manager-decides': {
    zh: '拒绝：两次退单，由经理定',
    en: 'refused: after two refusals the manager decides',
  },
  'sign-off-needed': {
    zh: '拒绝：须总监签署',
    en: 'refused: the director signs it off first',
  },
};
