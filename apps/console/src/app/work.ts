import type { QueryClient } from '@tanstack/react-query';

/** What of a record is read is kept under its service and kind, so that a change of it finds all readers. */
export const keyOf = (service: string, kind: string, ...more: readonly unknown[]): unknown[] => [
  service,
  kind,
  ...more,
];

/** What was done to a record shows in all that was read of its service. */
export const readAnew = (client: QueryClient, service: string): Promise<void> =>
  client.invalidateQueries({ queryKey: [service] });
