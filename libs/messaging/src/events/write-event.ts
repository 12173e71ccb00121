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
  return (event: Happened, context: EventContext): OutboxRow => {
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
      data: event.data,
    };
    return {
      eventId: envelope.id,
      type,
      sequence: context.sequence,
      body: JSON.stringify(envelope),
    };
  };
};
