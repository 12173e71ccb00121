import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Archive, faultsOf } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const person = (phone: string, more: object = {}) => ({
  kind: 'person',
  name: '李四',
  phones: [phone],
  regionCode: 'east',
  ...more,
});

describe('bad input', () => {
  it.each([
    ['an unknown field', { nickname: '小李' }, '/nickname unknown-field'],
    ['a wrong type', { phones: '13800000090' }, '/phones not-a-list'],
    ['a NUL', { name: '李\0四' }, '/name nul-character'],
    ['a lone surrogate', { name: '李\ud800四' }, '/name lone-surrogate'],
    ['an emoji', { name: '李四😀' }, '/name not-a-name'],
    ['a name without a letter', { name: '··' }, '/name not-a-name'],
    ['a name of 201 characters', { name: '李'.repeat(201) }, '/name is-length'],
    ['half a phone number', { phones: ['88886666'] }, '/phones/0 not-a-phone'],
    [
      'the same phone twice',
      { phones: ['13800000091', '+86 138-0000-0091'] },
      '/phones/1 given-twice',
    ],
    ['a wrong check character', { idNumber: '110105194912310021' }, '/idNumber not-an-id-number'],
    ['a birthday to come', { birthday: '2199-01-01' }, '/birthday in-the-future'],
    ['a day that is not', { birthday: '2001-02-30' }, '/birthday not-a-day'],
    [
      'a birthday that the ID number denies',
      { idNumber: '11010519491231002X', birthday: '1950-12-31' },
      '/birthday birthday-disagrees',
    ],
    [
      'an organisation code for a person',
      { organisationCode: '91350100M000100Y43' },
      '/organisationCode only-for-an-organisation',
    ],
    [
      'a contact without a real name',
      { contacts: [{ name: '☎️', maySign: true }] },
      '/contacts/0/name not-a-name',
    ],
  ])('refuses %s', async (_what, more, fault) => {
    const refused = await archive.post('customers', { ...person('13800000092'), ...more });
    expect([refused.status, faultsOf(refused)]).toEqual([400, [fault]]);
  });

  it.each([
    ['李'],
    ['阿凡提•买买提'],
    ['O’Brien, John Jr.'],
    ['Łukasz Żółć'],
    ['李'.repeat(200)],
    ['𬴊龘'],
  ])('files the name %s', async (name) => {
    const { id } = await archive.filed({ name });
    const read = await archive.get(`customers/${id}`);
    expect(read.body['name']).toBe(name.replace('•', '·'));
  });

  it('refuses a patch that takes away what must be there', async () => {
    const { id } = await archive.filed();
    const refused = await archive.patch(`customers/${id}`, { phones: ['1'], name: '😀' });
    expect(faultsOf(refused).sort()).toEqual(['/name not-a-name', '/phones/0 not-a-phone']);
  });

  it.each([
    ['customers?cursor=x', 'bad-cursor'],
    ['customers?phone=123', 'malformed'],
    ['customers?limit=201', 'malformed'],
    ['customers?serial=--', 'malformed'],
    ['customers/1', 'malformed'],
    ['assets?sort=x', 'malformed'],
  ])('refuses %s', async (path, code) => {
    const refused = await archive.get(path);
    expect([refused.status, refused.body.code]).toEqual([400, code]);
  });
});
