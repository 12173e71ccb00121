import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { callbacksCodesList } from '../api/callbacks/sdk.gen';
import { complaintsCodesList } from '../api/complaints/sdk.gen';
import { contractsCodesList } from '../api/contracts/sdk.gen';
import { customersCodesList } from '../api/customers/sdk.gen';
import { fieldRepairCodesList } from '../api/field-repair/sdk.gen';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';
import type { PickerProps } from './picker';

const HOUR = 3_600_000;

const read = {
  callbacks: callbacksCodesList,
  complaints: complaintsCodesList,
  contracts: contractsCodesList,
  customers: customersCodesList,
  'field-repair': fieldRepairCodesList,
} as const;

export type ServiceOfCodes = keyof typeof read;

/** A list of codes that the centre's profile keeps, by the service that tells it: `complaints/causes`. */
export type CodesOf = `${ServiceOfCodes}/${string}`;

interface Coded {
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
}

const isCodes = (service: string | undefined): service is ServiceOfCodes =>
  service !== undefined && Object.hasOwn(read, service);

/** All lists of a service's codes. */
const useLists = (service: string | undefined) =>
  useQuery({
    queryKey: keyOf(service ?? '', 'codes'),
    queryFn: async () =>
      isCodes(service) ? (await read[service]({ throwOnError: true })).data.items : [],
    staleTime: HOUR,
    enabled: isCodes(service),
  });

/**
 * @param known what is known where it is chosen: where there is a list for each verb, template or channel,
 *   the one is meant that it names; where it names none, whatever is on any of them
 */
export const useCodes = (
  service: string | undefined,
  list: string,
  known: readonly (string | undefined)[] = [],
): readonly Coded[] => {
  const { data = [] } = useLists(service);
  const lists = data.filter((one) => one.list === list);
  const meant =
    lists.find(({ of }) => of !== undefined && known.includes(of)) ??
    lists.find(({ of }) => of === undefined || of === 'any');
  const codes = meant?.codes ?? lists.flatMap((one) => one.codes);
  return [...new Map(codes.map((one) => [one.code, one])).values()];
};

interface CodePickerProps extends PickerProps {
  readonly list: string;
}

/** A code is chosen by its name, of the list that its field goes by. */
export const CodePicker = ({ list, context, multiple, ...input }: CodePickerProps) => {
  const { said } = useWords();
  const { service, ...known } = context;
  const options = useCodes(service, list, Object.values(known)).map(({ code, title }) => ({
    value: code,
    label: said(title),
  }));
  return (
    <Select
      {...(input as object)}
      mode={multiple ? 'multiple' : undefined}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
    />
  );
};

interface NameProps {
  readonly codes: CodesOf;
  readonly code: string | undefined;
  /** Of a list for each verb or template: which of them. */
  readonly of?: string | undefined;
}

/** What a code is called. One that is on no list any more, or came from elsewhere, is shown as it is. */
export const CodeName = ({ codes, code, of }: NameProps) => {
  const say = useWords();
  const [service, list = ''] = codes.split('/');
  const { isLoading } = useLists(service);
  const found = useCodes(service, list, [of]).find((one) => one.code === code);
  if (code === undefined) return <>—</>;
  // A name that takes its code's place a moment later makes the page jump
  if (isLoading) return <>…</>;
  return <>{found ? say.said(found.title) : say.choice(code)}</>;
};
