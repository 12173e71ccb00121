import { operations } from '../../../api/contracts/operations.gen';
import { contractsPaymentsList } from '../../../api/contracts/sdk.gen';
import type {
  ContractsPaymentsCreateResponse,
  PaymentRecord,
} from '../../../api/contracts/types.gen';
import { useGo } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { Deeds } from '../../../parts/deeds';
import { Money, Status } from '../../../parts/facts';
import { ListPage } from '../../../parts/list/list-page';
import { customer } from '../../../parts/shown';
import { useWords } from '../../../words/use-words';

const methods = ['bank-transfer', 'cash', 'wechat', 'alipay', 'card'];

/** What customers paid. */
export const Screen = () => {
  const say = useWords();
  const go = useGo();
  return (
    <ListPage<PaymentRecord>
      title={say('menu/payments')}
      queryKey={keyOf('contracts', 'payments')}
      load={async (query) => (await contractsPaymentsList({ query, throwOnError: true })).data}
      addressOf={({ id }) => `/payments/${id}`}
      actions={
        <Deeds
          operations={operations}
          deeds={[
            {
              name: 'contracts.payments.create',
              given: { currency: 'CNY' },
              initial: { method: 'bank-transfer' },
              onDone: (answer) => {
                go(`/payments/${(answer as ContractsPaymentsCreateResponse).id}`);
              },
            },
          ]}
        />
      }
      filters={[
        { name: 'number' },
        { name: 'reference' },
        { name: 'status', options: ['recorded', 'reversed'], words: 'paymentStatus' },
        { name: 'method', options: methods },
        { name: 'withAdvance', options: ['true'], words: 'yes' },
        { name: 'from', kind: 'day' },
        { name: 'to', kind: 'day' },
        { name: 'customerId', kind: 'of' },
      ]}
      columns={[
        { name: 'number', width: '7rem', show: ({ number }) => number },
        {
          name: 'status',
          width: '6rem',
          show: ({ status }) => <Status of={status} field="paymentStatus" />,
        },
        { name: 'paidOn', width: '6.5rem', show: ({ paidOn }) => paidOn },
        { name: 'amount', width: '7rem', show: ({ amount }) => <Money amount={amount} /> },
        { name: 'advance', width: '7rem', show: ({ advance }) => <Money amount={advance} /> },
        { name: 'method', width: '5rem', show: ({ method }) => say.choice(method, 'method') },
        customer('customerId', 'minmax(10rem, 1fr)'),
        { name: 'reference', width: 'minmax(7rem, 1fr)', show: ({ reference }) => reference },
        { name: 'payer', width: 'minmax(6rem, 1fr)', show: ({ payer }) => payer },
      ]}
    />
  );
};
