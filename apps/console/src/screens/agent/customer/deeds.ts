import type { CustomersCustomersOverviewReadResponse } from '../../../api/customers/types.gen';
import type { Deed } from '../../../parts/deeds';

type Customer = CustomersCustomersOverviewReadResponse['customer'];
type Asset = CustomersCustomersOverviewReadResponse['assets'][number];

const verb = (name: string): string => `customers.customers.${name}`;

/** What is shown in part is not put into a form: it would be sent back as it is shown. */
const plain = ({ name, externalRef, customerSince, regionCode, stage, tier, tags }: Customer) => ({
  name,
  externalRef,
  customerSince,
  regionCode,
  stage,
  tier,
  tags,
});

export const deedsOf = (
  customer: Customer,
  onRevealed: (answer: unknown) => void,
): readonly Deed[] => {
  const { regionCode, status } = customer;
  const isActive = status === 'active';
  return [
    { name: verb('change'), when: isActive, initial: plain(customer) },
    { name: verb('reveal'), when: isActive, onDone: onRevealed },
    { name: verb('contacts'), when: isActive },
    { name: verb('assets'), when: isActive, initial: { regionCode } },
    { name: verb('files'), when: isActive },
    { name: verb('memberships'), when: isActive },
    { name: verb('creditAssessments'), when: isActive },
    { name: verb('merge'), when: isActive, danger: true },
    { name: verb('void'), when: isActive, danger: true },
    { name: verb('erase'), when: isActive || status === 'voided', danger: true },
  ];
};

export const deedsOfAsset = ({ status, ...asset }: Asset): readonly Deed[] => [
  { name: 'customers.assets.change', when: status === 'in-service', initial: asset },
  { name: 'customers.assets.handOver', when: status === 'in-service' },
  { name: 'customers.assets.retire', when: status === 'in-service', danger: true },
  { name: 'customers.assets.void', when: status !== 'voided', danger: true },
];
