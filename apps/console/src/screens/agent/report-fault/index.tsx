import { useQuery } from '@tanstack/react-query';
import { App, Form, Typography } from 'antd';
import { customersCustomersRead } from '../../../api/customers/sdk.gen';
import { operations } from '../../../api/field-repair/operations.gen';
import type { FieldRepairRepairOrdersCreateResponse } from '../../../api/field-repair/types.gen';
import { useAsked, useGo } from '../../../app/address';
import { keyOf } from '../../../app/work';
import { DeedForm } from '../../../parts/deed-form';
import { pickerOf } from '../../../parts/pickers';
import { useWords } from '../../../words/use-words';

const NAME = 'fieldRepair.repairOrders.create';

/** A fault from a call, by the keyboard alone: whose, which asset, what is wrong. */
export const Screen = () => {
  const say = useWords();
  const go = useGo();
  const { message } = App.useApp();
  const { customerId, assetId } = useAsked();
  const Customer = pickerOf('customerId');
  const { data: customer } = useQuery({
    queryKey: keyOf('customers', 'customers', customerId, 'plain'),
    queryFn: async () =>
      (await customersCustomersRead({ path: { id: customerId ?? '' }, throwOnError: true })).data,
    enabled: customerId !== undefined,
  });
  const choose = (chosen: unknown) => {
    go(undefined, { customerId: chosen as string | undefined });
  };
  return (
    <div style={{ maxWidth: 720 }}>
      <Typography.Title level={1} className="space">
        {say('menu/report')}
      </Typography.Title>
      <Form layout="vertical">
        <Form.Item label={say('screens/report.customer')} htmlFor="customer" required>
          {Customer && !customerId && <Customer id="customer" context={{}} onChange={choose} />}
          {customerId && (
            <Typography.Text strong>
              {customer?.name} {customer?.number} ·{' '}
              <a
                href="/report"
                onClick={(event) => {
                  event.preventDefault();
                  choose(undefined);
                }}
              >
                {say('lists/clear')}
              </a>
            </Typography.Text>
          )}
        </Form.Item>
      </Form>
      {customer && customerId && (
        <DeedForm
          key={customerId}
          name={NAME}
          operation={operations[NAME]}
          given={{ customerId }}
          context={{ customerId }}
          initial={{
            ...(assetId ? { assetId } : {}),
            channel: 'phone',
            callerName: customer.name,
            callbackPhone: customer.phones[0],
          }}
          onDone={(answer) => {
            const { id, number } = answer as FieldRepairRepairOrdersCreateResponse;
            void message.success(say('screens/report.done', { number }));
            go(`/repair-orders/${id}`);
          }}
        />
      )}
    </div>
  );
};
