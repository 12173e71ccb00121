import { useQueries, useQuery } from '@tanstack/react-query';
import { callbacksDeadLettersList } from '../api/callbacks/sdk.gen';
import { complaintsDeadLettersList } from '../api/complaints/sdk.gen';
import { contractsDeadLettersList } from '../api/contracts/sdk.gen';
import { customersDeadLettersList } from '../api/customers/sdk.gen';
import { fieldRepairDeadLettersList } from '../api/field-repair/sdk.gen';
import { reportingDeadLettersList } from '../api/reporting/sdk.gen';
import { staffDeadLettersList } from '../api/staff/sdk.gen';
import type { DeadLetterView } from '../api/staff/types.gen';
import { keyOf } from '../app/work';

const LIMIT = 100;
const HALF_A_MINUTE = 30_000;

const lists = {
  staff: staffDeadLettersList,
  customers: customersDeadLettersList,
  'field-repair': fieldRepairDeadLettersList,
  complaints: complaintsDeadLettersList,
  callbacks: callbacksDeadLettersList,
  contracts: contractsDeadLettersList,
  reporting: reportingDeadLettersList,
} as const;

export type Service = keyof typeof lists;

export const services = Object.keys(lists) as readonly Service[];

export interface Letter extends DeadLetterView {
  readonly service: Service;
}

/** Events that could not take effect, of every service, the oldest first. */
export const useDeadLetters = () => {
  const answers = useQueries({
    queries: services.map((service) => ({
      queryKey: keyOf(service, 'dead-letters'),
      queryFn: async () =>
        (await lists[service]({ query: { limit: LIMIT }, throwOnError: true })).data.items,
      refetchInterval: HALF_A_MINUTE,
    })),
  });
  const letters: readonly Letter[] = services
    .flatMap((service, at) => (answers[at]?.data ?? []).map((letter) => ({ ...letter, service })))
    .toSorted((a, b) => a.diedAt.localeCompare(b.diedAt));
  return {
    letters,
    error: answers.find(({ error }) => error !== null)?.error,
    isLoading: answers.some(({ isLoading }) => isLoading),
  };
};

export type Standing = 'ready' | 'degraded' | 'away';

/** How every service stands, as the gateway sees it. */
export const useStandings = () =>
  useQuery({
    queryKey: keyOf('gateway', 'health'),
    queryFn: async () => {
      const answer = await fetch('/health/ready');
      return ((await answer.json()) as { readonly services: Record<string, Standing> }).services;
    },
    refetchInterval: HALF_A_MINUTE,
  });
