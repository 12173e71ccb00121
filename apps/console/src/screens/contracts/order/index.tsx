import { contractsOrdersRead } from '../../../api/contracts/sdk.gen';
import type { OrderRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, choice, contract, customer, done, long, moment, money, person, text, yesOrNo } from '../../../parts/shown'; // prettier-ignore

const undelivered = ['placed', 'paid', 'shipped'];

/** One order, from its placing to what the customer accepted or gave back (CT-15). */
export const Screen = recordScreen<OrderRecord>({
  of: contracts,
  kind: 'order',
  resource: 'contracts.orders',
  read: contractsOrdersRead,
  title: ({ number }) => number,
  words: 'orderStatus',
  verbs: [
    { verb: 'recordPayment', in: ['placed'] },
    { verb: 'ship', in: ['paid'] },
    { verb: 'deliver', in: ['shipped'] },
    { verb: 'accept', in: ['delivered'] },
    { verb: 'invoice', in: ['delivered', 'accepted'], when: ({ invoicedAt }) => !invoicedAt },
    { verb: 'goodsBack', in: ['returned'], when: awaitsGoods },
    { verb: 'giveUpGoods', in: ['returned'], when: awaitsGoods },
    { verb: 'followUp', in: undelivered },
    { verb: 'promise', in: undelivered },
    { verb: 'handOn', in: [...undelivered, 'delivered', 'returned'] },
    { verb: 'return', in: ['delivered'], danger: true },
    { verb: 'cancel', in: undelivered, danger: true },
  ],
  facts: [
    customer('customerId'),
    contract('contractId'),
    money('total'),
    text('promisedOn'),
    person('salespersonId'),
    person('ownerId'),
    yesOrNo('throughOutlet'),
    moment('placedAt'),
    done('paid'),
    done('shipped'),
    done('delivered'),
    asset('assetId'),
    moment('invoicedAt'),
    done('accepted'),
    { ...done('returned'), name: 'goodsReturned' },
    done('cancelled'),
  ],
  parts: ({ items, promises, followUps, returned, cancelled }) => (
    <>
      <Entries
        name="items"
        rows={items}
        columns={[text('name'), text('quantity'), money('unitPrice')]}
      />
      <Entries
        name="goodsReturned"
        rows={returned ? [returned] : []}
        columns={[choice('reason'), long('words'), moment('goodsBackAt'), long('goodsGivenUp')]}
      />
      <Entries name="cancelled" rows={cancelled ? [cancelled] : []} columns={[long('reason')]} />
      <Entries
        name="followUps"
        rows={followUps}
        columns={[moment('at'), person('by'), long('words')]}
      />
      <Entries
        name="promises"
        rows={promises}
        columns={[text('on'), moment('at'), person('by'), long('reason')]}
      />
    </>
  ),
});

/** What is given back is on its way until it came, or nobody waits for it any more. */
function awaitsGoods({ returned }: { returned?: { goodsBackAt?: string; goodsGivenUp?: string } }) {
  return returned?.goodsBackAt === undefined && returned?.goodsGivenUp === undefined;
}
