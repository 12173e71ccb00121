import { newId, type Happened } from '@kefu/kernel';
import {
  currentOrigin,
  type EventContext,
  type OutboxRow,
  type WriteEvent,
} from '@kefu/persistence';
import { sequenceText, type Envelope } from './envelope.js';
import { parseEventType } from './names.js';
import { fit } from './validate.js';

export interface EventSource {
  /** The centre's id; one deployment is one centre. */
  readonly centre: string;
  readonly service: string;
  /** Read when an event is written: it is only known once the database is. */
  readonly epoch: () => string;
}

/** Writes this service's events: checked against their class, wrapped as CloudEvents. */
export const eventWriter = (source: EventSource): WriteEvent => {
  const write = (event: Happened, context: EventContext, versions?: string): OutboxRow => {
    const { type } = event.of;
    const name = parseEventType(type);
    if (name?.service !== source.service || name.aggregate !== context.aggregate) {
      throw new Error(`${source.service}/${context.aggregate} may not publish ${type}`);
    }
    fit(event.of, event.data, 'refuse');
    const origin = currentOrigin();
    const envelope: Envelope = {
      specversion: '1.0',
      id: newId(),
      source: `/kefu/${source.centre}/${source.service}/${source.epoch()}`,
      type,
      subject: context.aggregateId,
      time: context.now,
      datacontenttype: 'application/json',
      dataschema: `urn:kefu:schema:${type}`,
      sequence: sequenceText(context.sequence),
      correlationid: origin.correlationId,
      ...(origin.causationId ? { causationid: origin.causationId } : {}),
      ...(origin.traceparent ? { traceparent: origin.traceparent } : {}),
      ...(event.rule ? { rule: event.rule } : {}),
      ...(versions ? { versions } : {}),
      data: event.data,
    };
    return {
      eventId: envelope.id,
      type,
      sequence: context.sequence,
      body: JSON.stringify(envelope),
    };
  };
  return (event, context) => {
    const { beside = [] } = event.of;
    if (beside.length === 0) return [write(event, context)];
    const older = beside.map((one) => ({ ...event, of: one.of, data: one.from(event.data) }));
    const all = [event, ...older];
    const versions = versionsOf(all.map(({ of }) => of.type));
    return all.map((one) => write(one, context, versions));
  };
};

/** @throws Error where these are not the versions of one fact, the newest first */
const versionsOf = (types: readonly string[]): string => {
  const names = types.map((type) => /^(.*)\.v(\d+)$/.exec(type));
  const versions = names.map((name) => Number(name?.[2]));
  const falling = versions.every((version, at) => at === 0 || version < (versions[at - 1] ?? 0));
  if (!falling || names.some((name) => name?.[1] !== names[0]?.[1])) {
    throw new Error(`${types.join(', ')} are not the versions of one fact, the newest first`);
  }
  return versions.reverse().join(',');
};
