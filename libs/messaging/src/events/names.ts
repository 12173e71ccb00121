/** `field-repair` → `KEFU_FIELD_REPAIR`. */
export const streamOf = (service: string): string =>
  `KEFU_${service.replaceAll('-', '_').toUpperCase()}`;

/** Every subject of a service. */
export const subjectsOf = (service: string): string => `kefu.${service}.>`;

/** The durable by which a listener hears a source. */
export const durableOf = (listener: string, source: string): string => `${listener}__${source}`;

/** Where a listener asks a source for its durable. */
export const listenSubjectOf = (source: string, listener: string): string =>
  `kefu.listen.${source}.${listener}`;

/** Where a source delivers what somebody follows without a place of their own. */
export const followSubjectOf = (source: string, token: string): string =>
  `kefu.follow.${source}.${token}`;

/** How the streams of other accounts are called in one's own, as deploy/nats imports them. */
export const OTHERS = 'kefu';

export const PERSONAL_SOURCE = 'personal';
export const PERSONAL_STREAM = 'KEFU_PERSONAL';
export const PERSONAL_SUBJECTS = 'kefu.personal.customers.>';

/** What a service publishes and others hear. */
export interface Heard {
  /** By which a listener asks for it. */
  readonly source: string;
  readonly stream: string;
  readonly subjects: string;
}

export const eventsOf = (service: string): Heard => ({
  ...{ source: service, stream: streamOf(service), subjects: subjectsOf(service) },
});

export const personalStates: Heard = {
  ...{ source: PERSONAL_SOURCE, stream: PERSONAL_STREAM, subjects: PERSONAL_SUBJECTS },
};
export const personalSubjectOf = (customerId: string): string =>
  `kefu.personal.customers.${customerId}`;

const eventType =
  /^kefu\.(?<service>[a-z][a-z-]*)\.(?<aggregate>[a-z][a-z-]*)\.(?<fact>[a-z][a-z-]*)\.v(?<version>[1-9]\d*)$/;

export interface EventName {
  readonly service: string;
  readonly aggregate: string;
  readonly fact: string;
  readonly version: number;
}

/** Takes `kefu.<service>.<aggregate>.<past-participle>.v<N>` apart; undefined when it is none. */
export const parseEventType = (type: string): EventName | undefined => {
  const parts = eventType.exec(type)?.groups;
  if (!parts) return undefined;
  const { service, aggregate, fact, version } = parts;
  return {
    service: service ?? '',
    aggregate: aggregate ?? '',
    fact: fact ?? '',
    version: Number(version),
  };
};
