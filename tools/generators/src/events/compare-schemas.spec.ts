import { describe, expect, it } from '@jest/globals';
import { compareSchemas } from './compare-schemas.js';
import type { Schema } from './schema-of.js';

const published: Schema = {
  $id: 'urn:kefu:schema:kefu.parcels.parcel.sent.v1',
  description: 'It left.',
  type: 'object',
  properties: {
    weight: { type: 'integer', minimum: 1 },
    by: { enum: ['road', 'rail'], type: 'string' },
    to: { $ref: '#/$defs/Place' },
    note: { type: 'string' },
  },
  required: ['weight', 'by', 'to'],
  $defs: {
    Place: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};

const withFields = (properties: Record<string, Schema>, required = published.required): Schema => ({
  ...published,
  properties: { ...published.properties, ...properties },
  required: required ?? [],
});

const withoutField = (name: string): Schema => ({
  ...published,
  properties: Object.fromEntries(
    Object.entries(published.properties ?? {}).filter(([field]) => field !== name),
  ),
});

describe('what may become of a published schema', () => {
  it('an optional field more is allowed, and told', () => {
    expect(compareSchemas(published, withFields({ colour: { type: 'string' } }))).toEqual({
      gained: ['/colour'],
      breaking: [],
    });
  });

  it('an optional field more of an object inside is allowed', () => {
    const Place: Schema = {
      type: 'object',
      properties: { city: { type: 'string' }, street: { type: 'string' } },
      required: ['city'],
    };
    expect(compareSchemas(published, { ...published, $defs: { Place } })).toEqual({
      gained: ['#Place/street'],
      breaking: [],
    });
  });

  it('other words for readers are allowed', () => {
    const reworded = withFields({ note: { type: 'string', description: 'free' } });
    expect(compareSchemas(published, { ...reworded, description: 'It is gone.' })).toEqual({
      gained: [],
      breaking: [],
    });
  });

  const place = published.$defs?.['Place'] ?? {};
  const faults: [string, Schema][] = [
    ['a field that is gone', withoutField('note')],
    ['a new field that is required', withFields({ x: {} }, ['weight', 'by', 'to', 'x'])],
    ['a field that is now required', withFields({}, ['weight', 'by', 'to', 'note'])],
    ['a field that may now be missing', withFields({}, ['weight', 'by'])],
    ['another type', withFields({ note: { type: 'integer' } })],
    ['a narrower limit', withFields({ weight: { type: 'integer', minimum: 2 } })],
    ['a new value of an enum', withFields({ by: { enum: ['road', 'rail', 'air'] } })],
    ['another object', withFields({ to: { $ref: '#/$defs/Town' } })],
    ['an object that is gone', { ...published, $defs: {} }],
    ['an object with a field less', { ...published, $defs: { Place: { ...place, required: [] } } }],
    ['another id', { ...published, $id: 'urn:kefu:schema:other' }],
  ];

  it.each(faults)('%s breaks who listens', (_name, present) => {
    expect(compareSchemas(published, present).breaking).toHaveLength(1);
  });
});
