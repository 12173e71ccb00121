import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { contractsContractsList, contractsReceivablesList } from '../api/contracts/sdk.gen';
import { keyOf } from '../app/work';
import type { PickerProps } from './picker';

const Options = ({
  context: _context,
  multiple: _multiple,
  options,
  ...input
}: PickerProps & { readonly options: { value: string; label: string }[] }) => (
  <Select
    {...(input as object)}
    options={options}
    showSearch={{ optionFilterProp: 'label' }}
    style={{ minWidth: '18rem' }}
    allowClear
  />
);

/** A contract of the customer that the record is about; of anybody where there is none. */
export const ContractPicker = (props: PickerProps) => {
  const { customerId } = props.context;
  const { data = [] } = useQuery({
    queryKey: keyOf('contracts', 'contracts', 'of', customerId),
    queryFn: async () =>
      (await contractsContractsList({ query: { customerId, limit: 100 }, throwOnError: true })).data
        .items,
  });
  return (
    <Options
      {...props}
      options={data.map(({ id, number, title }) => ({
        value: id,
        label: [number, title].filter(Boolean).join(' '),
      }))}
    />
  );
};

/** What may still be paid: its number, what it is for and what is left of it. */
export const ReceivablePicker = (props: PickerProps) => {
  const { customerId } = props.context;
  const { data = [] } = useQuery({
    queryKey: keyOf('contracts', 'receivables', 'owed', customerId),
    queryFn: async () =>
      (await contractsReceivablesList({ query: { customerId, limit: 100 }, throwOnError: true }))
        .data.items,
  });
  return (
    <Options
      {...props}
      options={data
        .filter(({ left, status }) => Number(left) > 0 && status !== 'void')
        .map(({ id, number, title, left }) => ({
          value: id,
          label: `${number} ${title} ¥ ${left}`,
        }))}
    />
  );
};
