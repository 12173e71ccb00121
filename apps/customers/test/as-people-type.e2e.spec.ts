import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { Database } from '@kefu/persistence';
import { SpellNames } from '../src/records/search/index.js';
import { agent, Archive, faultsOf } from './archive.js';
import { archivist, fields, ImportDesk } from './import-desk.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

const found = async (query: string, as: object = archivist): Promise<string[]> => {
  const { body } = await archive.get(`customers?${query}`, { as: as as typeof agent });
  return body.items.map(({ id }) => String(id));
};
const q = (text: string) => encodeURIComponent(text);
const firm = (name: string) => archive.filed({ kind: 'organisation', name });

describe('what people type', () => {
  it('CU-01, CU-06 has full-width brackets, and is found with either width', async () => {
    const { id, name } = (await firm('华为（深圳）有限公司')) as unknown as {
      id: string;
      name: string;
    };
    expect(name).toBe('华为（深圳）有限公司');
    for (const typed of ['华为（深圳）', '华为(深圳)', '华为深圳', 'hwsz']) {
      expect(await found(`name=${q(typed)}`)).toEqual([id]);
    }
  });

  it('CU-15 separates tags, phones and parts of dates in full width in imports', async () => {
    const desk = new ImportDesk(archive);
    const file =
      '姓名,电话,标签\n单位（一）,（0571）86660001；１３５１１１１０００１、0571－86660002转8,甲；乙，丙\n';
    const mapping = { fields: [...fields, { field: 'tags', column: '标签' }] };
    const checked = await desk.checked(file, mapping);
    expect(await desk.problems(checked.id)).toEqual([]);
    await desk.run(checked.id, 'all-or-nothing');
    const { body } = await archive.get('customers?phone=13511110001', { as: archivist });
    expect(body.items).toMatchObject([
      {
        phones: ['057186660001', '13511110001', '057186660002-8'],
        tags: ['甲', '乙', '丙'],
      },
    ]);
  });

  it('CU-06 takes a phone as the display shows it', async () => {
    const { id } = await archive.filed({ phones: ['(0571)86661111'] });
    for (const typed of [
      '（0571）86661111',
      '(0571)86661111',
      '0571-86661111',
      '+86 571 86661111',
    ]) {
      expect(await found(`phone=${q(typed)}`)).toEqual([id]);
      expect(await found(`q=${q(typed)}`)).toEqual([id]);
    }
  });

  it('CU-01, CU-06 finds by the ID number as it was typed for filing', async () => {
    for (const [at, [filed, ...others]] of [
      [
        '110105 19491231 002x',
        '11010519491231002X',
        '110105491231002',
        '１１０１０５１９４９１２３１００２Ｘ',
      ],
      ['E12345678', 'e 1234 5678'],
      ['H1234567890', 'h1234567890'],
      ['1234567890（B）', '1234567890(b)'],
    ].entries()) {
      const { id } = await archive.filed({ idNumber: filed, name: `持证${String(at)}` });
      for (const typed of [filed, ...others]) {
        expect(await found(`idNumber=${q(typed ?? '')}`)).toEqual([id]);
      }
      const twin = { kind: 'person', name: '王五', regionCode: 'east', idNumber: others[0] };
      const refused = await archive.post('customers', twin, { as: archivist });
      expect([refused.status, refused.body.code]).toEqual([409, 'likely-duplicate']);
    }
  });

  it('CU-06 has one middle dot, and letters of the mainland or of Hong Kong', async () => {
    const dotted = await archive.filed({ name: '阿不都•热合曼' });
    for (const dot of ['•', '·', '・', '‧', '']) {
      expect(await found(`name=${q(`阿不都${dot}热`)}`)).toEqual([dotted.id]);
    }
    const traditional = await archive.filed({ name: '張學友' });
    const simplified = await archive.filed({ name: '张学良' });
    expect((await found(`name=${q('张学')}`)).sort()).toEqual(
      [traditional.id, simplified.id].sort(),
    );
    expect(await found(`q=${q('張學良')}`)).toEqual([simplified.id]);
  });

  it('CU-01 has a contact’s phone, which finds a duplicate as the customer’s own does', async () => {
    const contact = (phone: string) => ({ name: '赵六', phone, maySign: false });
    const one = await archive.filed({ contacts: [contact('13533330001')] });
    const other = await archive.filed();
    const codes = async (answer: ReturnType<typeof archive.post>) => {
      const { status, body } = await answer;
      return [
        status,
        body.code,
        (body['candidates'] as { customerId: string }[] | undefined)?.[0]?.customerId,
      ];
    };
    const refused = [409, 'likely-duplicate', one.id];
    const filing = { kind: 'person', name: '钱七', regionCode: 'east' };
    expect(await codes(archive.post('customers', { ...filing, phones: ['13533330001'] }))).toEqual(
      refused,
    );
    const contacts = [contact('+86 135 3333 0001')];
    expect(await codes(archive.post('customers', { ...filing, contacts }))).toEqual(refused);
    const path = `customers/${other.id}/contacts`;
    expect(await codes(archive.post(path, contact('13533330001')))).toEqual(refused);
    const added = await archive.post(path, contact('13533330002'));
    const [{ contactId } = { contactId: '' }] = added.body['contacts'] as { contactId: string }[];
    const changed = () => archive.patch(`${path}/${contactId}`, { phone: '13533330001' });
    expect(await codes(changed())).toEqual(refused);
    const why = { duplicateReason: '同一采购员' };
    expect((await archive.post(path, { ...contact('13533330001'), ...why })).status).toBe(201);
    expect(faultsOf(await archive.post(path, contact('0-----')))).toEqual(['/phone not-a-phone']);
  });

  it('CU-06 spells organisations as words, those on record too, however often that is broken off', async () => {
    const bank = await firm('平安银行');
    expect(await found('name=payh')).toEqual([bank.id]);
    await archive.query(
      `UPDATE customer SET initials = 'payx', pinyin = 'pinganyinxing' WHERE id = $1`,
      [bank.id],
    );
    await archive.query('INSERT INTO customer_to_respell VALUES ($1), ($2)', [bank.id, newId()]);
    const database = archive.service.app.get(Database);
    const spelling = new SpellNames(database);
    await spelling.spellAll(AbortSignal.abort());
    expect(await found('name=payx')).toEqual([bank.id]);
    await Promise.all([1, 2].map(() => spelling.spellAll(new AbortController().signal)));
    expect([await found('name=payh'), await found('name=payx')]).toEqual([[bank.id], []]);
  });
});
