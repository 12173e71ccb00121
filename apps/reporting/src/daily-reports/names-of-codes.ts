import type { Bilingual } from '@kefu/kernel';
import type { AnyGrouping } from '../figures/index.js';

/** How a code is called within its grouping: `service` is a category and may be a department too. */
export const codeKey = (of: AnyGrouping, code: string): string => `${of}:${code}`;

const codes: Partial<Record<AnyGrouping, Readonly<Record<string, readonly [string, string]>>>> = {
  category: {
    quality: ['质量', 'Quality'],
    technical: ['技术', 'Technical'],
    service: ['服务', 'Service'],
    usage: ['使用', 'Usage'],
    price: ['价格', 'Price'],
  },
  severity: {
    crisis: ['危机', 'Crisis'],
    major: ['重大', 'Major'],
    general: ['一般', 'General'],
  },
  channel: {
    phone: ['电话', 'Phone'],
    visit: ['来访', 'Visit'],
    letter: ['来信', 'Letter'],
    message: ['留言', 'Message'],
    'shop-review': ['网店评价', 'Shop review'],
    authority: ['主管部门转来', 'Passed on by an authority'],
    callback: ['回访', 'Callback'],
  },
  department: {
    quality: ['品质部', 'Quality'],
    technical: ['技术部', 'Technical'],
    service: ['服务部', 'Service'],
    'after-sales': ['售后部', 'After-sales'],
    sales: ['销售部', 'Sales'],
    production: ['生产部', 'Production'],
    purchasing: ['采购部', 'Purchasing'],
    logistics: ['物流部', 'Logistics'],
    finance: ['财务部', 'Finance'],
  },
  age: {
    'not-due': ['未到期', 'Not due yet'],
    'up-to-30': ['逾期 30 天以内', 'Up to 30 days late'],
    'up-to-90': ['逾期 31–90 天', '31 to 90 days late'],
    'up-to-180': ['逾期 91–180 天', '91 to 180 days late'],
    'over-180': ['逾期 180 天以上', 'More than 180 days late'],
  },
};

/** The causes are the centre's own (CP-05). What is not among them is called by its code. */
export const namesOfCodes: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  Object.entries(codes).flatMap(([of, names]) =>
    Object.entries(names).map(([code, [zh, en]]) => [codeKey(of as AnyGrouping, code), { zh, en }]),
  ),
);
