import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EventClass } from '@kefu/kernel';

/** What a service says to others, as its package in libs/messages has it. */
export interface Messages {
  readonly service: string;
  readonly events: readonly EventClass[];
}

export const messagesFolder = (service: string): string => `libs/messages/${service}`;

/** The services that have messages, by name. */
export const servicesWithMessages = (root: string): string[] =>
  readdirSync(join(root, 'libs/messages'))
    .filter((name) => existsSync(join(root, messagesFolder(name), 'src/index.ts')))
    .sort();

const isEventClass = (value: unknown): value is EventClass =>
  typeof value === 'function' && 'type' in value && typeof value.type === 'string';

/**
 * Loads every service's event classes. By a name that is put together here, or this tool would hang
 * on every service's messages.
 * @throws Error that names the package whose `events` is no list of event classes
 */
export const readMessages = async (root: string): Promise<Messages[]> =>
  await Promise.all(
    servicesWithMessages(root).map(async (service) => {
      const name = `@kefu/messages-${service}`;
      const { events } = (await import(name)) as { events?: readonly unknown[] };
      if (!Array.isArray(events) || !events.every(isEventClass)) {
        throw new Error(`${name} exports no \`events\`, a list of its event classes`);
      }
      return { service, events };
    }),
  );
