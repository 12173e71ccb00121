import type { ContractGround } from './contract-ground.js';
import { dayIn, type Filed, type Step } from './desk.js';

const CLERK = 'N-0001';
const FINANCE = 'W-0001';
const MANAGER = 'M-0001';
const SALES = 'S-0001';
const REGION = 'east';

/** Fee quotes, orders, procedures, hand-overs, readings, custody and audits, as far as each goes. */
export const keptWithContracts = async (ground: ContractGround): Promise<void> => {
  await feeQuotes(ground);
  await orders(ground);
  await procedures(ground);
  await handovers(ground);
  await readings(ground);
  await custody(ground);
  await audits(ground);
};

const feeQuotes = async (ground: ContractGround) => {
  const { desk } = ground;
  const { customerId } = ground.property();
  const home = { use: 'home', area: 89.5, price: '1234567.89', lift: true, owners: 2 };
  const give = async (more: object = {}) =>
    (await desk.file(SALES, 'fee-quotes', { customerId, property: home, ...more })).id;
  await give({ replacesId: await give() });
  await desk.asFarAs('fee-quotes', () => give(), [[MANAGER, 'void', { reason: '面积录错' }]]);
};

const orders = async (ground: ContractGround) => {
  const { desk } = ground;
  const shipped: readonly Step[] = [
    [FINANCE, 'record-payment', { reference: 'R-1' }],
    [SALES, 'ship', { reference: 'SF-1' }],
    [SALES, 'deliver', {}],
  ];
  const place = async () => {
    const order = {
      ...{ customerId: ground.property().customerId, salespersonId: ground.personId(SALES) },
      ...{ throughOutlet: false, promisedOn: dayIn(7) },
      items: [{ name: 'KM-227', quantity: 2, unitPrice: '9999.99' }],
    };
    return (await desk.file(SALES, 'orders', order)).id;
  };
  await desk.asFarAs('orders', place, [...shipped, [SALES, 'accept', {}]]);
  await desk.walk(`orders/${await place()}`, [
    ...shipped,
    [SALES, 'return', { reason: 'defective', words: '开箱即坏' }],
  ]);
};

const procedures = async (ground: ContractGround) => {
  const { desk } = ground;
  const codes = ['application', 'licence', 'mandate', 'agent-identity'];
  const documents = [
    ...codes.map((code) => ({ code, copies: 1 })),
    { code: 'contract', copies: 3 },
  ];
  const start = async () => {
    const { id: contractId, customerId } = await ground.inForce();
    const asked = {
      kind: 'record-filing',
      customerId,
      contractId,
      ownerId: ground.personId(CLERK),
    };
    return (await desk.file(CLERK, 'procedures', { ...asked, coOwners: 1, mortgaged: false })).id;
  };
  await desk.asFarAs('procedures', start, [
    [CLERK, 'take-documents', { documents }],
    [CLERK, 'await-customer', { words: '补身份证' }],
    [CLERK, 'resume', {}],
    [CLERK, 'complete-step', { reference: 'BA-1' }],
  ]);
};

const handovers = async (ground: ContractGround) => {
  const { desk } = ground;
  const plan = async () => {
    const { id: assetId, customerId } = ground.property();
    const asked = { assetId, customerId, batch: 'tower-3', plannedOn: dayIn(60) };
    return (await desk.file(CLERK, 'handovers', { ...asked, ownerId: ground.personId(CLERK) })).id;
  };
  await desk.asFarAs('handovers', plan, [
    [CLERK, 'give-notice', { channel: 'post', reference: 'EMS-1' }],
    [CLERK, 'give-notice', { channel: 'phone' }],
    [CLERK, 'identify', { document: 'id-card', matches: true }],
    [
      FINANCE,
      'settle',
      { balance: '1000.00', areaDifference: 0.5, areaAmount: '3000.00', stamp: 'F-1' },
    ],
    [CLERK, 'confirm', { reference: 'box 3' }],
    [CLERK, 'hand-books', { warrantyBook: true, userBook: true }],
    [CLERK, 'complete', {}],
  ]);
};

/** A meter of 100 a month, once as expected and once far off. */
const readings = async (ground: ContractGround) => {
  const { desk } = ground;
  for (const last of ['1310', '1900']) {
    const { id: assetId, customerId } = ground.property();
    for (const [back, value] of [
      [120, '1000'],
      [90, '1100'],
      [60, '1200'],
      [30, last],
    ] as const) {
      const read = { assetId, customerId, readOn: dayIn(-back), value };
      const { id, status } = await desk.file(CLERK, 'readings', read);
      if (status === 'read' && value !== last) await desk.post(MANAGER, `readings/${id}/check`);
    }
  }
  const supplied = { regionId: REGION, month: dayIn(-40).slice(0, 7), quantity: '12000' };
  await desk.post(MANAGER, 'supplies', supplied);
};

const custody = async (ground: ContractGround) => {
  const { desk } = ground;
  const use: Step = [CLERK, 'use', { purpose: '开票', quantity: 3, reference: 'FP-1' }];
  const miscount: Step = [FINANCE, 'count', { counted: 40 }];
  const clear: Step = [MANAGER, 'clear-up', { explained: '一张作废未登记' }];
  const retire: Step = [MANAGER, 'retire', { reason: '用完' }];
  const kept = { regionId: REGION, ownerId: ground.personId(CLERK) };
  const take = async () => {
    const what = { kind: 'blank-invoice', name: '空白发票', quantity: 50 };
    return (await desk.file(MANAGER, 'custody', { ...kept, ...what })).id;
  };
  await desk.asFarAs('custody', take, [use, miscount, clear, retire]);
};

const audits = async (ground: ContractGround) => {
  const { desk } = ground;
  const participants = [
    { personId: ground.personId(SALES), part: 'sales-planning' },
    { personId: ground.personId(FINANCE), part: 'finance' },
  ];
  const found = { words: '收据缺号', ownerId: ground.personId(CLERK), dueOn: dayIn(30) };
  const plan = async () => {
    const asked = { tour: 'tour-2026', regionId: REGION, plannedOn: dayIn(3), participants };
    return (
      await desk.file(MANAGER, 'branch-audits', { ...asked, ownerId: ground.personId(MANAGER) })
    ).id;
  };
  await desk.asFarAs('branch-audits', plan, [
    [MANAGER, 'start', {}],
    [FINANCE, 'add-finding', found],
    [MANAGER, 'report', { report: '账实基本相符' }],
  ]);
  const id = await plan();
  await desk.post(MANAGER, `branch-audits/${id}/start`);
  const { findings } = await desk.post<{ findings: readonly Filed[] }>(
    FINANCE,
    `branch-audits/${id}/add-finding`,
    found,
  );
  const [finding] = findings;
  if (!finding) throw new Error('the finding is not shown');
  await desk.walk(`branch-audits/${id}`, [
    [MANAGER, 'report', { report: '账实基本相符' }],
    [CLERK, 'settle-finding', { findingId: finding.id, remedy: '补号登记' }],
  ]);
};
