import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState, type ComponentType } from 'react';
import { customersAssetsList, customersCustomersList } from '../api/customers/sdk.gen';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';
import { useDepartments } from './departments';
import { ContractPicker, ReceivablePicker } from './contract-pickers';
import { pickedBy, type Picked, type PickerProps } from './picker';
import { usePeople, useRegions, useTeams } from './people';

interface Option {
  readonly value: string;
  readonly label: string;
}

const Choose = ({
  options,
  multiple,
  context: _context,
  ...input
}: PickerProps & { readonly options: readonly Option[] }) => (
  <Select
    {...(input as object)}
    mode={multiple ? 'multiple' : undefined}
    options={[...options]}
    showSearch={{ optionFilterProp: 'label' }}
    allowClear
  />
);

const personPicker = (...roles: readonly string[]) =>
  function PersonPicker(props: PickerProps) {
    const options = usePeople()
      .filter((person) => roles.length === 0 || person.roles.some((role) => roles.includes(role)))
      .map(({ id, name, number = '' }) => ({ value: id, label: `${name} ${number}` }));
    return <Choose {...props} options={options} />;
  };

const RegionPicker = (props: PickerProps) => {
  const { said } = useWords();
  const options = useRegions().map(({ code, name }) => ({
    value: code,
    label: `${said(name)} ${code}`,
  }));
  return <Choose {...props} options={options} />;
};

const TeamPicker = (props: PickerProps) => {
  const { said } = useWords();
  const options = useTeams().map(({ id, name }) => ({ value: id, label: said(name) }));
  return <Choose {...props} options={options} />;
};

const CustomerPicker = ({ context: _context, multiple, ...input }: PickerProps) => {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: keyOf('customers', 'customers', 'pick', q),
    queryFn: async () =>
      (await customersCustomersList({ query: { q, limit: 20 }, throwOnError: true })).data.items,
    enabled: q.length > 0,
  });
  return (
    <Select
      {...(input as object)}
      mode={multiple ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      options={data.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` }))}
      allowClear
    />
  );
};

const AssetPicker = (props: PickerProps) => {
  const { customerId } = props.context;
  const { data = [] } = useQuery({
    queryKey: keyOf('customers', 'assets', 'of', customerId),
    queryFn: async () =>
      (await customersAssetsList({ query: { customerId, limit: 100 }, throwOnError: true })).data
        .items,
    enabled: customerId !== undefined,
  });
  const options = data.map(({ id, model, serial, plate }) => ({
    value: id,
    label: [model, serial, plate].filter(Boolean).join(' · '),
  }));
  return <Choose {...props} options={options} />;
};

const DepartmentPicker = (props: PickerProps) => {
  const { said } = useWords();
  const options = useDepartments()
    .filter(({ status }) => status === 'open')
    .map(({ code, name }) => ({ value: code, label: said(name) }));
  return <Choose {...props} options={options} />;
};

/** Who serves a customer. */
const servingRoles = [
  'account-manager',
  'agent',
  'front-desk',
  'repair-lead',
  'technician',
  'sales',
  'complaint-handler',
  'contract-reviewer',
];

const RolePicker = (props: PickerProps) => {
  const say = useWords();
  const options = servingRoles.map((role) => ({ value: role, label: say.choice(role, 'roles') }));
  return <Choose {...props} options={options} />;
};

const pickers: Readonly<Record<Picked, ComponentType<PickerProps>>> = {
  technician: personPicker('technician'),
  agent: personPicker('agent'),
  'repair-lead': personPicker('repair-lead'),
  manager: personPicker('manager'),
  'account-manager': personPicker('account-manager'),
  sales: personPicker('sales'),
  anybody: personPicker(),
  region: RegionPicker,
  team: TeamPicker,
  customer: CustomerPicker,
  asset: AssetPicker,
  contract: ContractPicker,
  receivable: ReceivablePicker,
  department: DepartmentPicker,
  role: RolePicker,
};

export const pickerOf = (field: string): ComponentType<PickerProps> | undefined => {
  const what = pickedBy(field);
  return what && pickers[what];
};
