import type { Bilingual } from '@kefu/kernel';
import { both } from './both.js';
import type { Role } from './roles.js';

/** What is masked for roles that do not need it (G-05); names stay. */
export const personalFields = {
  phone: both('电话', 'phone'),
  idNumber: both('证件号', 'ID number'),
  address: both('地址', 'address'),
  birthday: both('生日', 'birthday'),
} as const satisfies Record<string, Bilingual>;

export type PersonalField = keyof typeof personalFields;

/** `on-request`: masked until revealed with a reason, which is recorded. */
export type FieldAccess = 'clear' | 'on-request' | 'masked';

export type PersonalDataTable = Readonly<
  Partial<Record<Role, Readonly<Partial<Record<PersonalField, FieldAccess>>>>>
>;

export const accessLevels = ['masked', 'on-request', 'clear'] as const;

const contact = { phone: 'clear', address: 'clear' } as const;

/** Who needs what for their work; a centre changes single cells in its profile. */
export const usualPersonalData: PersonalDataTable = {
  agent: { ...contact, birthday: 'clear', idNumber: 'on-request' },
  'account-manager': { ...contact, birthday: 'clear', idNumber: 'on-request' },
  archivist: { ...contact, birthday: 'clear', idNumber: 'clear' },
  'contract-reviewer': { ...contact, idNumber: 'clear', birthday: 'on-request' },
  'complaint-handler': { ...contact, idNumber: 'on-request' },
  'front-desk': { ...contact, idNumber: 'on-request' },
  technician: contact,
  'repair-lead': contact,
  sales: { phone: 'clear', address: 'on-request', idNumber: 'on-request', birthday: 'on-request' },
  clerk: { phone: 'on-request', address: 'clear', idNumber: 'on-request' },
  manager: { ...contact, idNumber: 'on-request', birthday: 'on-request' },
  director: { phone: 'on-request', address: 'on-request', idNumber: 'on-request' },
  'gm-office': { phone: 'clear' },
  finance: { phone: 'on-request', idNumber: 'on-request' },
};

/** Cell by cell, the profile's table over the usual one; what neither names is masked. */
export const accessTo = (table: PersonalDataTable, role: Role, field: PersonalField): FieldAccess =>
  table[role]?.[field] ?? usualPersonalData[role]?.[field] ?? 'masked';

const keepEnds = (text: string, first: number, last: number, stars?: number): string => {
  if (text.length <= first + last) return '*'.repeat(text.length);
  const hidden = '*'.repeat(stars ?? text.length - first - last);
  return text.slice(0, first) + hidden + text.slice(text.length - last);
};

/** An extension goes, and of a short number the beginning: the last four are all that may be searched by. */
const maskPhone = (phone: string): string => {
  const [, country = '', national = phone] =
    /^(\+\d{1,2}[ -])?(.*?)(?:(?<=\d{7})-\d{1,6})?$/u.exec(phone) ?? [];
  const digits = national.replace(/[ -]/gu, '');
  if (digits.length >= 10) return country + keepEnds(digits, 3, 4, 4);
  return country + keepEnds(digits, 0, digits.length > 6 ? 4 : 2);
};

const maskAddress = (address: string): string => {
  const district = /^.*?[省市](?:.*?市)?(?:.*?[区县旗])?/u.exec(address)?.[0];
  if (district && district.length < address.length) return `${district}****`;
  return `${address.slice(0, Math.min(3, Math.floor(address.length / 2)))}****`;
};

const masks: Record<PersonalField, (value: string) => string> = {
  phone: maskPhone,
  // Of a passport or a permit three and four would be nearly all
  idNumber: (value) => (value.length > 12 ? keepEnds(value, 3, 4) : keepEnds(value, 1, 2)),
  address: maskAddress,
  birthday: (value) => `${value.slice(0, 4)}-**-**`,
};

/** `138****5678`, `440***********1234`, the district of an address, the year of a birthday. */
export const mask = (field: PersonalField, value: string): string => masks[field](value);
