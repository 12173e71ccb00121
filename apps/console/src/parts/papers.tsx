import { useQuery } from '@tanstack/react-query';
import { contractsContractsRead } from '../api/contracts/sdk.gen';
import {
  customersAssetsRead,
  customersCustomersRead,
  customersFilesRead,
} from '../api/customers/sdk.gen';
import { useMay } from '../app/may';
import { keyOf } from '../app/work';
import { useWords } from '../words/use-words';
import { useIsMoving } from './list/is-moving';
import { PageLink } from './page-link';

/** A customer by their name, and the way to them. */
export const CustomerLink = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const may = useMay('customers.customers.list');
  const { data } = useQuery({
    queryKey: keyOf('customers', 'customers', id, 'plain'),
    queryFn: async () => (await customersCustomersRead({ path: { id }, throwOnError: true })).data,
    // Nobody is asked for whom somebody scrolls past
    enabled: !useIsMoving() && may,
  });
  if (!may) return <span>—</span>;
  return (
    <PageLink to={`/customers/${id}`}>
      {data
        ? `${data.name} ${data.number}`
        : say('lists/look-at', { what: say.field('customerId') })}
    </PageLink>
  );
};

/** A contract by its number, or by its title while it has none, and the way to it. */
export const ContractLink = ({ id }: { readonly id: string }) => {
  const say = useWords();
  const may = useMay('contracts.contracts.list');
  const { data } = useQuery({
    queryKey: keyOf('contracts', 'contracts', id, 'plain'),
    queryFn: async () => (await contractsContractsRead({ path: { id }, throwOnError: true })).data,
    enabled: !useIsMoving() && may,
  });
  if (!may) return <span>—</span>;
  return (
    <PageLink to={`/contracts/${id}`}>
      {data ? (data.number ?? data.title) : say('lists/look-at', { what: say.field('contractId') })}
    </PageLink>
  );
};

/** An asset by what it is known by; of no customer's in particular. */
export const AssetName = ({ id }: { readonly id: string }) => {
  const { data } = useQuery({
    queryKey: keyOf('customers', 'assets', id),
    queryFn: async () => (await customersAssetsRead({ path: { id }, throwOnError: true })).data,
    enabled: !useIsMoving(),
  });
  const { model, serial, plate } = data ?? {};
  return <span>{[model, serial, plate].filter(Boolean).join(' · ') || '—'}</span>;
};

export const useFile = (id: string | undefined) =>
  useQuery({
    queryKey: keyOf('customers', 'files', id),
    queryFn: async () =>
      (await customersFilesRead({ path: { id: id ?? '' }, throwOnError: true })).data,
    enabled: id !== undefined,
  });

/** What a file's template calls a document; its code where the file has none of the kind. */
export const useTitles = (fileId: string | undefined): ((code: string) => string) => {
  const { said } = useWords();
  const { data } = useFile(fileId);
  return (code) => {
    const found = data?.asked.find((one) => one.code === code);
    return found ? said(found.title) : code;
  };
};
