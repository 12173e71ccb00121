import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { fit, readEnvelope } from '@kefu/messaging';
import { Ajv } from 'ajv';
import { messagesFolder, readMessages, servicesWithMessages } from './event-class.js';
import { readListeners } from './read-listeners.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const require = createRequire(import.meta.url);
const services = servicesWithMessages(root);
const all = (await readMessages(root)).flatMap(({ service, events }) =>
  events.map((event) => ({ service, event })),
);
const corpusOf = (service: string): string[] => {
  const folder = join(root, messagesFolder(service), 'corpus');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

describe('the published events', () => {
  it.each(services)('of %s stand in an AsyncAPI 3.0 document that is valid', (service) => {
    const schema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json') as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const document = readFileSync(join(root, messagesFolder(service), 'asyncapi.json'), 'utf8');
    expect(ajv.validate(schema, JSON.parse(document)) ? [] : ajv.errors).toEqual([]);
  });

  it.each(all.map(({ service, event }) => [event.type, service, event] as const))(
    '%s has an example that fits its class and its schema',
    (type, service, event) => {
      const folder = join(root, messagesFolder(service));
      const bytes = readFileSync(join(folder, 'corpus', `${type}.json`), 'utf8');
      const { envelope } = readEnvelope(bytes);
      expect(fit(event, envelope.data, 'refuse')).toBeInstanceOf(event);
      const schema = JSON.parse(readFileSync(join(folder, 'schemas', `${type}.json`), 'utf8')) as {
        $schema?: string;
      };
      delete schema.$schema;
      const ajv = new Ajv({ strict: false, validateFormats: false });
      expect(ajv.validate(schema, envelope.data) ? [] : ajv.errors).toEqual([]);
    },
  );
});

const heard = readListeners(root).filter(({ className }) => /V\d+$/u.test(className));

describe('the class of an event', () => {
  it.each(all.map(({ service, event }) => [event.type, service, event] as const))(
    '%s is a subject of its service, names the class, and every field of it is checked',
    (type, service, event) => {
      expect(type).toMatch(/^kefu\.[a-z-]+\.[a-z-]+\.[a-z-]+\.v[1-9]\d*$/);
      expect(type.split('.')[1]).toBe(service);
      const words = type.split('.').slice(2).join('-').split('-');
      const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
      expect(event.name).toBe(name);
    },
  );

  it('stands for one type only', () => {
    expect(new Set(all.map(({ event }) => event.type)).size).toBe(all.length);
  });
});

describe('the golden corpus', () => {
  it.each(heard.map((one) => [one.listener, one.className, one] as const))(
    '%s reads every example of %s, also with fields of a later release',
    (_listener, className, { source }) => {
      const event = all.find((one) => one.event.name === className)?.event;
      if (!event) throw new Error(`${source} publishes no ${className}`);
      const examples = corpusOf(source)
        .map((file) => readEnvelope(readFileSync(file, 'utf8')).envelope)
        .filter(({ type }) => type === event.type);
      expect(examples).not.toEqual([]);
      for (const { data } of examples) {
        const later = { ...data, fieldOfALaterRelease: { any: true } };
        expect(fit(event, later, 'ignore')).toMatchObject(data);
      }
    },
  );
});
