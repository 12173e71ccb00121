import { callbacks } from '@kefu/callbacks';
import { complaints } from '@kefu/complaints';
import { contracts } from '@kefu/contracts';
import { customers } from '@kefu/customers';
import { fieldRepair } from '@kefu/field-repair';
import { reporting } from '@kefu/reporting';
import type { ServiceDefinition } from '@kefu/service';
import { staff } from '@kefu/staff';

/** Every service there is; staff first, because it issues the tokens that the others ask for. */
export const services: readonly ServiceDefinition[] = [
  staff,
  customers,
  fieldRepair,
  callbacks,
  reporting,
  complaints,
  contracts,
];

/**
 * The services named in a list with commas; all when there is none.
 * @throws Error that names what is unknown
 */
export const servicesOf = (names: string | undefined): readonly ServiceDefinition[] => {
  if (names === undefined || names.trim() === '') return services;
  const wanted = names.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !services.some((service) => service.name === name));
  if (unknown.length > 0) {
    const known = services.map((service) => service.name).join(', ');
    throw new Error(`KEFU_SERVICES: there is no ${unknown.join(', ')}; there are ${known}`);
  }
  return services.filter((service) => wanted.includes(service.name));
};
