import type { EventClass } from '@kefu/kernel';
import { CONTENT_TYPE, streamOf, subjectsOf } from '@kefu/messaging';
import type { Schema } from './schema-of.js';

const text = (more: object = {}) => ({ type: 'string', ...more });

/** A CloudEvents 1.0 event in the structured mode, with Kefu's extensions. */
const cloudEvent = {
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: text({ format: 'uuid', description: 'A UUIDv7; also the header Nats-Msg-Id.' }),
    source: text({ description: '/kefu/<centre>/<service>/<epoch of its database>' }),
    type: text({ description: 'Also the subject on NATS.' }),
    subject: text({ format: 'uuid', description: 'Id of the aggregate.' }),
    time: text({ format: 'date-time', description: 'When it happened, by the domain clock.' }),
    datacontenttype: { const: 'application/json' },
    dataschema: text(),
    sequence: text({
      pattern: '^\\d{20}$',
      description: 'Counts the events of one aggregate from 1, without gaps.',
    }),
    correlationid: text({ description: 'The same for all that followed from one request.' }),
    causationid: text({ description: 'The event, timer or request that this follows from.' }),
    traceparent: text({ description: 'W3C trace context.' }),
    rule: text({ description: 'The rule of the handbook that it is about.' }),
    versions: text({ description: 'The versions in which this fact is published side by side.' }),
    data: { type: 'object' },
  },
  required: [
    ...['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype'],
    ...['dataschema', 'sequence', 'correlationid', 'data'],
  ],
};

const headers = {
  type: 'object',
  properties: {
    'Content-Type': { const: CONTENT_TYPE },
    'Nats-Msg-Id': text({ format: 'uuid', description: 'The id of the event.' }),
  },
  required: ['Content-Type', 'Nats-Msg-Id'],
};

/** References between the schemas of one event, as references between those of the document. */
const hoist = (schema: Schema): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as object;

export interface Described {
  readonly event: EventClass;
  readonly schema: Schema;
}

const messageOf = ({ event, schema }: Described) => ({
  name: event.type,
  title: event.name,
  ...(schema.description ? { description: schema.description } : {}),
  contentType: CONTENT_TYPE,
  headers,
  payload: {
    allOf: [
      { $ref: '#/components/schemas/CloudEvent' },
      {
        type: 'object',
        properties: {
          type: { const: event.type },
          dataschema: { const: schema.$id },
          data: { $ref: `#/components/schemas/${event.name}` },
        },
      },
    ],
  },
});

const byName = <T>(described: readonly Described[], of: (one: Described) => T) =>
  Object.fromEntries(described.map((one) => [one.event.name, of(one)]));

/** The AsyncAPI 3.0 document of what a service says. */
export const asyncapiOf = (service: string, described: readonly Described[]): object => ({
  asyncapi: '3.0.0',
  info: {
    title: `Kefu ${service}`,
    version: '1.0.0',
    description:
      `What ${service} says, on the JetStream stream ${streamOf(service)} (${subjectsOf(service)}). ` +
      'Fields may be added to a version; everything else makes a new one.',
  },
  servers: { nats: { host: 'localhost:4222', protocol: 'nats' } },
  defaultContentType: CONTENT_TYPE,
  channels: byName(described, ({ event }) => ({
    address: event.type,
    servers: [{ $ref: '#/servers/nats' }],
    messages: { [event.name]: { $ref: `#/components/messages/${event.name}` } },
    'x-jetstream-stream': streamOf(service),
  })),
  operations: byName(described, ({ event }) => ({
    action: 'send',
    channel: { $ref: `#/channels/${event.name}` },
    messages: [{ $ref: `#/channels/${event.name}/messages/${event.name}` }],
    bindings: { nats: { bindingVersion: '0.1.0' } },
  })),
  components: {
    messages: byName(described, messageOf),
    schemas: {
      CloudEvent: cloudEvent,
      ...Object.fromEntries(described.flatMap(({ schema }) => Object.entries(hoistedOf(schema)))),
    },
  },
});

const hoistedOf = ({ $defs = {}, ...schema }: Schema): Record<string, object> => {
  const { $id: _id, $schema: _schema, ...own } = schema;
  return {
    ...Object.fromEntries(Object.entries($defs).map(([name, inner]) => [name, hoist(inner)])),
    [schema.title ?? '']: hoist(own),
  };
};
