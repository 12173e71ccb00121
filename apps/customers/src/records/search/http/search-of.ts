import type { Handbook } from '@kefu/handbook';
import { refusedByRule, type Actor, type Bilingual } from '@kefu/kernel';
import { mayReveal, maySearchBy } from '../../../whole/access/index.js';
import type { MaskedKey } from '../../../whole/masked-searches/index.js';
import { instantsOf, requireDays } from '../../../whole/request-formats/index.js';
import { normalisePhone, phoneKey, readIdNumber } from '../../identity/index.js';
import { by, readWords, wholeIn, type Condition, type Sight } from '../domain/index.js';
import type { Search } from '../store/find-customers.js';
import type { FindCustomersRequest } from './find-request.js';

/**
 * What is searched for, as far as who asks may know it: searching by parts of a field that they see
 * masked would unmask it, a digit at a time (G-05).
 * @throws Refusal `malformed`, or (422) `not-for-your-role`
 */
export const searchOf = (asked: FindCustomersRequest, who: Actor, handbook: Handbook): Search => {
  const sees = (field: 'phone' | 'birthday' | 'idNumber') => maySearchBy(handbook, who, field);
  const idNumber = sees('idNumber')
    ? 'clear'
    : mayReveal(handbook, who, 'idNumber')
      ? 'counted'
      : 'never';
  const sight: Sight = { phone: sees('phone'), idNumber };
  const { birthdayFrom, birthdayTo, filedFrom, filedTo, warrantyEndFrom, warrantyEndTo } = asked;
  requireDays({ birthdayFrom, birthdayTo, filedFrom, filedTo, warrantyEndFrom, warrantyEndTo });
  const { phone } = asked;
  if ((birthdayFrom ?? birthdayTo) !== undefined && !sees('birthday')) {
    throw notForYourRole({
      zh: '您的岗位不能按生日检索',
      en: 'Your role does not get to search by birthday',
    });
  }
  if (asked.idNumber !== undefined && sight.idNumber === 'never') {
    throw notForYourRole({
      zh: '您的岗位不能按证件号检索',
      en: 'Your role does not get to search by ID number',
    });
  }
  const byPhone = phone === undefined ? undefined : by.phone(phone.normalize('NFKC'), sight.phone);
  if (byPhone?.length === 0) {
    throw notForYourRole({
      zh: '您的岗位只能按完整号码或末四位检索',
      en: 'Your role searches by a whole phone number or by its last 4 digits',
    });
  }
  return {
    conditions: conditionsOf(asked, byPhone, who, sight),
    masked: maskedIn(asked, sight),
    status: asked.status ?? 'active',
    filed: instantsOf(filedFrom, filedTo, handbook.calendar.zone),
    birthday: [birthdayFrom, birthdayTo],
  };
};

const conditionsOf = (
  asked: FindCustomersRequest,
  byPhone: Condition | undefined,
  { regions }: Actor,
  sight: Sight,
): Condition[] => {
  const given = <Value>(value: Value | undefined, of: (value: Value) => Condition): Condition[] =>
    value === undefined ? [] : [of(value)];
  const { warrantyEndFrom, warrantyEndTo } = asked;
  return [
    ...(regions.includes('*') ? [] : [by.anyRegion(regions)]),
    ...(byPhone ? [byPhone] : []),
    ...given(asked.number, by.number),
    ...given(asked.name, by.name),
    ...given(asked.idNumber, by.idNumber),
    ...given(asked.organisationCode, by.organisationCode),
    ...given(asked.serial, by.serial),
    ...given(asked.plate, by.plate),
    ...given(asked.contractNumber, by.contractNumber),
    ...given(asked.regionCode, (code) => by.anyRegion([code])),
    ...given(asked.externalRef, by.externalRef),
    ...given(asked.mergedInto, by.mergedInto),
    ...given(asked.stage, by.stage),
    ...given(asked.tier, by.tier),
    ...given(asked.kind, by.kind),
    ...given(asked.tag, by.tag),
    ...given(asked.contractKind, by.contractKind),
    ...((warrantyEndFrom ?? warrantyEndTo) === undefined
      ? []
      : [by.warrantyEnd(warrantyEndFrom, warrantyEndTo)]),
    ...(asked.q === undefined ? [] : readWords(asked.q, sight)),
  ];
};

/** The whole values that are asked for and that who asks does not see. */
const maskedIn = ({ q, phone, idNumber }: FindCustomersRequest, sight: Sight): MaskedKey[] => {
  const typed = q === undefined ? { phones: [], idNumbers: [] } : wholeIn(q);
  const whole = phone === undefined ? undefined : normalisePhone(phone);
  const phones = [...typed.phones, ...(whole ? [phoneKey(whole)] : [])];
  const idNumbers = [
    ...typed.idNumbers,
    ...(idNumber === undefined ? [] : [readIdNumber(idNumber)?.idNumber ?? idNumber]),
  ];
  return [
    ...(sight.phone ? [] : phones.map((value) => ({ field: 'phone', value }) as const)),
    ...(sight.idNumber === 'counted'
      ? idNumbers.map((value) => ({ field: 'idNumber', value }) as const)
      : []),
  ];
};

const notForYourRole = (detail: Bilingual) => refusedByRule('G-05', 'not-for-your-role', detail);
