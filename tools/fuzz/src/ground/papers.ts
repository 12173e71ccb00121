import type { CentreClient } from '@kefu/up';

const ARCHIVIST = 'V-0001';
const MANAGER = 'M-0001';
const EACH = 2;
const CSV = '姓名,电话\r\n张伟,13812345678\r\n李娜,13912345678\r\n';

const loanSteps = ['approve', 'hand-out', 'return'];

/** Files, what is lent of them, papers of the departments, and imports, as far as each goes. */
export const papers = async (client: CentreClient): Promise<void> => {
  const file = async (path: string, body: object, as = ARCHIVIST): Promise<string> =>
    (await client.call<{ id: string }>(as, `customers/${path}`, { body })).body.id;
  const { body } = await client.call<{ items: { id: string }[] }>(
    MANAGER,
    'customers/customers?limit=20&status=active',
  );
  await upload(client, MANAGER, 'complaints');
  for (const { id: customerId } of body.items.slice(0, EACH)) {
    for (let steps = 0; steps <= loanSteps.length; steps += 1) {
      const subjectId = await file(`customers/${customerId}/files`, { kind: 'contract' });
      const slip = { subject: 'file', subjectId, purpose: '核对合同条款' };
      const loan = await file('loans', slip);
      for (const verb of loanSteps.slice(0, steps)) {
        await file(`loans/${loan}/${verb}`, {}, verb === 'approve' ? MANAGER : ARCHIVIST);
      }
    }
    const minutes = { title: '会议纪要', kind: 'minutes', confidentiality: 'open' };
    await file('department-files', { ...minutes, shelfPlace: 'A-1' });
    for (const verb of ['map', 'check']) await importUpTo(client, verb);
  }
};

const upload = async (client: CentreClient, as: string, service: string): Promise<string> => {
  const answer = await client.send(as, `${service}/imports?name=list.csv`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: CSV,
  });
  return ((await answer.json()) as { id: string }).id;
};

const importUpTo = async (client: CentreClient, last: string): Promise<void> => {
  const id = await upload(client, ARCHIVIST, 'customers');
  const fields = [
    { field: 'name', column: '姓名' },
    { field: 'phones', column: '电话' },
    { field: 'regionCode', text: 'east' },
  ];
  await client.call(ARCHIVIST, `customers/imports/${id}/map`, { body: { fields } });
  if (last === 'check') await client.call(ARCHIVIST, `customers/imports/${id}/check`, { body: {} });
};
