/** What a picker is given by its form: the value that it changes, and what it goes by. */
export interface PickerProps {
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly context: Readonly<Record<string, string | undefined>>;
  readonly multiple?: boolean;
}

/** What an id or a code of a request stands for, by the name of its field. */
const picked = {
  technicianId: 'technician',
  agentId: 'agent',
  toAgentId: 'agent',
  leadId: 'repair-lead',
  managerId: 'manager',
  accountManagerId: 'account-manager',
  salespersonId: 'sales',
  personId: 'anybody',
  ownerId: 'anybody',
  nextOwnerId: 'anybody',
  headId: 'anybody',
  holderId: 'anybody',
  memberIds: 'anybody',
  participants: 'anybody',
  regionId: 'region',
  regionCode: 'region',
  regionIds: 'region',
  teamId: 'team',
  customerId: 'customer',
  customerIds: 'customer',
  mergedId: 'customer',
  assetId: 'asset',
  contractId: 'contract',
  receivableId: 'receivable',
  department: 'department',
  role: 'role',
} as const;

export type Picked = (typeof picked)[keyof typeof picked];

export const pickedBy = (field: string): Picked | undefined =>
  Object.hasOwn(picked, field) ? picked[field as keyof typeof picked] : undefined;
