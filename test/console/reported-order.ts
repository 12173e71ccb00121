import { waitFor } from '@kefu/testing';
import type { Stage } from './stage.js';

const AGENT = 'A-0001';

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
