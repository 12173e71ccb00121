import type { Bilingual } from '@kefu/kernel';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What codes of complaints are called on paper. */
const codes: Readonly<Record<string, Bilingual>> = {
  phone: both('电话', 'phone'),
  visit: both('来访', 'visit'),
  letter: both('信函', 'letter'),
  message: both('在线消息', 'message'),
  'shop-review': both('店铺评价', 'shop review'),
  authority: both('监管部门转办', 'authority'),
  callback: both('回访', 'callback'),
  quality: both('质量', 'quality'),
  technical: both('技术', 'technical'),
  service: both('服务', 'service'),
  usage: both('使用', 'usage'),
  price: both('价格', 'price'),
  general: both('一般', 'general'),
  major: both('重大', 'major'),
  crisis: both('危机', 'crisis'),
  genuine: both('正常', 'genuine'),
  malicious: both('恶意', 'malicious'),
  none: both('无', 'none'),
  risk: both('有隐患', 'at risk'),
  harm: both('有人受伤', 'somebody came to harm'),
  simple: both('简单', 'simple'),
  complex: both('复杂', 'complex'),
  one: both('本客户', 'this customer'),
  several: both('多位客户', 'several customers'),
  public: both('公众', 'the public'),
  compensation: both('赔偿', 'compensation'),
  refund: both('退款', 'refund'),
  return: both('退货', 'return of goods'),
  'trade-in': both('换购', 'trade-in'),
  replacement: both('换新', 'replacement'),
  parts: both('配件', 'parts'),
  repair: both('上门维修', 'on-site repair'),
  training: both('培训', 'training'),
  explanation: both('解释说明', 'explanation'),
  spoken: both('已沟通', 'spoken to'),
  sent: both('已书面告知', 'written to'),
  'no-answer': both('未接通', 'not reached'),
  confirmed: both('客户确认', 'confirmed by the customer'),
  unconfirmed: both('客户未确认', 'without the customer’s confirmation'),
  withdrawn: both('客户撤回', 'withdrawn'),
  voided: both('登记错误作废', 'voided'),
  open: both('未结', 'open'),
  standard: both('普通', 'standard'),
  vip: both('贵宾', 'VIP'),
  key: both('大客户', 'key account'),
  unknown: both('未知', 'unknown'),
  planned: both('实施中', 'planned'),
  done: both('待验证', 'done'),
  verified: both('已验证', 'verified'),
  dropped: both('不再实施', 'dropped'),
  director: both('总监', 'the director'),
  'general-manager': both('总经理', 'the general manager'),
  manager: both('经理', 'the manager'),
  running: both('计时中', 'running'),
  met: both('按时', 'in time'),
  fired: both('超时未办', 'missed'),
  late: both('超时后办理', 'done late'),
  cancelled: both('不再适用', 'no longer applies'),
};

/** A code that the centre made itself stands as it is. */
export const wordOf = (code: string): Bilingual =>
  Object.hasOwn(codes, code) ? (codes[code] ?? both(code, code)) : both(code, code);

/** A sentence in both languages, `{0}` in it the first name, or the word of the first code. */
export const sentence = (
  zh: string,
  en: string,
  ...of: readonly (string | Bilingual)[]
): Bilingual => {
  const words = of.map((each) => (typeof each === 'string' ? wordOf(each) : each));
  const filled = (text: string, language: keyof Bilingual) =>
    text.replace(/\{(\d)\}/gu, (_all, at: string) => words[Number(at)]?.[language] ?? '');
  return { zh: filled(zh, 'zh'), en: filled(en, 'en') };
};
