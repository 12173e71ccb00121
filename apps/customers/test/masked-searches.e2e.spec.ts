import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { agent, Archive, manager, type Answer } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const idNumber = '11010519491231002X';
const somebody = (role: string) => ({ sub: `${role}-${newId()}`, roles: [role] });
const revealsOf = async (id: string): Promise<string[]> => {
  const { body } = await archive.get(`customers/${id}/reveals`, { as: manager });
  return body.items.map(({ personId, field, reason }) => [personId, field, reason].join(' '));
};
const refusal = ({ status, body }: Answer) => [status, body.code, body['rule']];

describe('G-05 what is masked', () => {
  it('G-05 is on record as revealed once somebody is found by the whole of it, by whatever door', async () => {
    const customer = await archive.filed({ idNumber, phones: ['13911110001'] });
    const contacts = [{ name: '李四', phone: '13911110002', maySign: false }];
    const clerk = somebody('clerk');
    const doors = [
      `customers?idNumber=${idNumber}`,
      `customers?q=${idNumber.toLowerCase()}`,
      `customers?q=${encodeURIComponent('张三 ' + idNumber)}`,
      `customers?idNumber=${idNumber}&sort=name&stage=potential`,
      'customers?phone=13911110001',
      'customers?q=139-1111-0001',
      `exports/customers.csv?idNumber=${idNumber}`,
    ];
    for (const [at, door] of doors.entries()) {
      const answer = door.startsWith('exports')
        ? await fetch(`${archive.service.url}/api/customers/${door}`, {
            headers: await archive.header(clerk),
          }).then(async (file) => ({ status: file.status, text: await file.text() }))
        : await archive.get(door, { as: clerk });
      expect(answer.status).toBe(200);
      expect(await revealsOf(customer.id)).toHaveLength(at + 1);
    }
    const again = { kind: 'person', name: '王五', idNumber, phones: [], regionCode: 'east' };
    const twin = await archive.post('customers', again, { as: clerk });
    expect(refusal(twin)).toEqual([409, 'likely-duplicate', 'CU-01']);
    expect(await revealsOf(customer.id)).toHaveLength(doors.length + 1);
    const other = await archive.filed({ contacts });
    const patched = await archive.patch(`customers/${other.id}`, { idNumber }, { as: clerk });
    expect(patched.status).toBe(409);
    expect((await revealsOf(customer.id)).at(0)).toBe(`${clerk.sub} idNumber search`);
    await archive.get('customers?phone=13911110002', { as: clerk });
    expect(await revealsOf(other.id)).toEqual([`${clerk.sub} phone search`]);
  });

  it('G-05 is not found out by trying all that fit its mask: the limit of a day refuses', async () => {
    const customer = await archive.filed({ idNumber: '440106198001010027', phones: [] });
    const guesses = Array.from(
      { length: 21 },
      (_, at) => `customers?idNumber=44${at + 10}06198001010027`,
    );
    const found = guesses.map((guess) => archive.get(guess, { as: agent }));
    const answers = await Promise.all(found);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const [used] = answers.filter(({ status }) => status !== 200);
    expect(used && refusal(used)).toEqual([422, 'searches-used-up', 'G-05']);
    expect(refusal(await archive.get('customers?q=440106198001010027', { as: agent }))).toEqual([
      ...[422, 'searches-used-up', 'G-05'],
    ]);
    expect(await revealsOf(customer.id)).toEqual([]);
    const twin = { kind: 'person', name: '王五', phones: [], regionCode: 'east' };
    const filed = await archive.post('customers', { ...twin, idNumber: '440106198001010027' });
    expect(refusal(filed)).toEqual([422, 'searches-used-up', 'G-05']);
    const other = await archive.get('customers?idNumber=440106198001010027', {
      as: somebody('archivist'),
    });
    expect(other.body.items.map(({ id }) => id)).toEqual([customer.id]);
  });

  it('G-05, CU-06 lets a desk search by the phone on its display all day', async () => {
    const customer = await archive.filed({ phones: ['13922220001'] });
    const desk = somebody('agent');
    for (const spelling of ['13922220001', '%2B86 139 2222 0001', '0001', '22220001']) {
      const { body } = await archive.get(`customers?phone=${spelling}`, { as: desk });
      expect(body.items.map(({ id }) => id)).toContain(customer.id);
    }
    expect(await revealsOf(customer.id)).toEqual([]);
  });

  it('G-05 does not let those search by ID numbers to whom no reason opens them', async () => {
    await archive.filed({ idNumber: '320102199003070017', phones: [] });
    const technician = somebody('technician');
    const refused = await archive.get('customers?idNumber=320102199003070017', { as: technician });
    expect(refusal(refused)).toEqual([422, 'not-for-your-role', 'G-05']);
    const typed = await archive.get('customers?q=320102199003070017', { as: technician });
    expect(typed.body.items).toEqual([]);
  });
});
