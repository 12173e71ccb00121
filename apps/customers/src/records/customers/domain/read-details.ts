import { isLocalDate, type Fault } from '@kefu/kernel';
import {
  fault,
  normaliseName,
  normalisePhone,
  readIdNumber,
  readOrganisationCode,
  refuseFaults,
} from '../../identity/index.js';
import type { Details, Kind } from './customer.js';

/**
 * Details as they are filed: one spelling for names, phones and codes.
 * @param today the day at the centre
 * @throws Refusal `malformed` with every fault and where it stands
 */
export const readDetails = (kind: Kind, given: Details, today: string): Details => {
  const faults: Fault[] = [];
  const name = normaliseName(given.name);
  if (name === undefined) faults.push(fault('/name', 'not-a-name'));
  const details = {
    ...given,
    name: name ?? given.name,
    ...readCodes(kind, given, today, faults),
    phones: readPhones(given.phones, faults),
    address: given.address?.trim().replace(/\s+/gu, ' ') || undefined,
    externalRef: given.externalRef?.normalize('NFC').trim() || undefined,
    customerSince: readDay('/customerSince', given.customerSince, today, faults),
    tags: [...new Set(given.tags.map((tag) => tag.normalize('NFC').trim()))].filter(Boolean),
  };
  refuseFaults(faults);
  return details;
};

const readPhones = (given: readonly string[], faults: Fault[]): string[] => {
  const phones: string[] = [];
  for (const [at, text] of given.entries()) {
    const phone = normalisePhone(text);
    if (phone === undefined) faults.push(fault(`/phones/${at}`, 'not-a-phone'));
    else if (phones.includes(phone)) faults.push(fault(`/phones/${at}`, 'given-twice'));
    else phones.push(phone);
  }
  return phones;
};

const readDay = (
  pointer: string,
  day: string | undefined,
  today: string,
  faults: Fault[],
): string | undefined => {
  if (day === undefined) return undefined;
  if (!isLocalDate(day)) faults.push(fault(pointer, 'not-a-day'));
  else if (day > today) faults.push(fault(pointer, 'in-the-future'));
  return day;
};

type Codes = Pick<Details, 'idNumber' | 'organisationCode' | 'birthday'>;

const readCodes = (kind: Kind, given: Codes, today: string, faults: Fault[]): Codes =>
  kind === 'person' ? codesOfPerson(given, today, faults) : codesOfOrganisation(given, faults);

const codesOfPerson = (given: Codes, today: string, faults: Fault[]): Codes => {
  if (given.organisationCode) faults.push(fault('/organisationCode', 'only-for-an-organisation'));
  const id = given.idNumber === undefined ? undefined : readIdNumber(given.idNumber);
  if (given.idNumber !== undefined && (!id || (id.birthday ?? '') > today)) {
    faults.push(fault('/idNumber', 'not-an-id-number'));
  }
  const birthday = readDay('/birthday', given.birthday, today, faults);
  const readable = !faults.some(({ pointer }) => pointer === '/birthday');
  if (id?.birthday && birthday !== undefined && readable && id.birthday !== birthday) {
    faults.push(fault('/birthday', 'birthday-disagrees'));
  }
  return {
    idNumber: id?.idNumber,
    organisationCode: undefined,
    birthday: birthday ?? id?.birthday,
  };
};

const codesOfOrganisation = (given: Codes, faults: Fault[]): Codes => {
  if (given.idNumber) faults.push(fault('/idNumber', 'only-for-a-person'));
  if (given.birthday) faults.push(fault('/birthday', 'only-for-a-person'));
  const code =
    given.organisationCode === undefined ? undefined : readOrganisationCode(given.organisationCode);
  if (given.organisationCode !== undefined && !code) {
    faults.push(fault('/organisationCode', 'not-an-organisation-code'));
  }
  return { idNumber: undefined, organisationCode: code, birthday: undefined };
};
