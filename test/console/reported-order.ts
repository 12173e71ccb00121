import { waitFor } from '@kefu/testing';
import { MINUTE, type Stage } from './stage.js';

const [AGENT, LEAD, TECHNICIAN] = ['A-0001', 'L-0001', 'T-0001'] as const;

/** A fault of some customer's, reported by the services alone. */
export const reportedOrder = async ({ client }: Stage): Promise<string> => {
  const { body: known } = await client.call<{ items: readonly { id: string }[] }>(
    AGENT,
    'customers/customers?kind=person&limit=100',
  );
  return waitFor(
    async () => {
      const customer = known.items[Math.floor(Math.random() * known.items.length)];
      const { body } = await client.call<{ items: readonly { id: string; status: string }[] }>(
        AGENT,
        `customers/customers/${customer?.id ?? ''}/assets`,
      );
      const asset = body.items.find(({ status }) => status !== 'retired');
      if (!customer || !asset) return undefined;
      const order = { customerId: customer.id, assetId: asset.id, channel: 'phone' };
      const fault = { faultCode: 'paper-jam', fault: '卡纸', callerName: '本人' };
      const { body: made, status } = await client.call<{ id: string }>(
        AGENT,
        'field-repair/repair-orders',
        { body: { ...order, ...fault, callbackPhone: '13800005678' } },
      );
      return status === 201 ? made.id : undefined;
    },
    { what: 'an asset without an open order', timeoutMs: 30_000 },
  );
};

/** An order that somebody is on the way to, by the services alone. */
export const confirmedOrder = async (stage: Stage): Promise<string> => {
  const { client } = stage;
  const idOf = async (number: string): Promise<string> =>
    (await client.call<{ id: string }>(number, 'staff/me')).body.id;
  const found = await reportedOrder(stage);
  const act = (as: string, verb: string, body: object) =>
    client.call(as, `field-repair/repair-orders/${found}/${verb}`, { body });
  await act(AGENT, 'notify', { personId: await idOf(LEAD), as: 'repair-lead' });
  await act(LEAD, 'dispatch', { technicianId: await idOf(TECHNICIAN) });
  const [from, to] = [0, 60 * MINUTE].map((later) => new Date(Date.now() + later).toISOString());
  await act(TECHNICIAN, 'accept', { window: { from, to } });
  await act(AGENT, 'confirm', {});
  return found;
};
