import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { envelopeOf, exampleOf, NoExample } from './example-of.js';
import { schemaOf } from './schema-of.js';
import { fit, readEnvelope } from '@kefu/messaging';

class Place {
  @Matches(/^[a-z][a-z0-9-]{0,47}$/u)
  region!: string;
}

class ParcelSentV1 {
  static readonly type = 'kefu.parcels.parcel.sent.v1' as const;

  @IsUUID()
  truckId!: string;

  @IsIn(['road', 'rail'])
  by!: 'road' | 'rail';

  @IsObject()
  @ValidateNested()
  @Type(() => Place)
  to!: Place;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Place)
  over?: Place[];

  @IsOptional()
  @IsInt()
  weight?: number;
}

/** What events of a parcel share. */
class OfAParcel {
  @IsInt()
  number!: number;
}

class ParcelLostV1 extends OfAParcel {
  static readonly type = 'kefu.parcels.parcel.lost.v1' as const;

  @IsUUID()
  lostBy!: string;
}

const schema = schemaOf(ParcelSentV1, (name, field) => (field ? undefined : `About ${name}.`));

describe('the schema of an event', () => {
  it('has what it shares with other events first, described where that is declared', () => {
    const words: Record<string, string> = { 'OfAParcel.number': 'Whose.', ParcelLostV1: 'Lost.' };
    const { properties, required, description } = schemaOf(
      ParcelLostV1,
      (name, field) => words[field ? `${name}.${field}` : name],
    );
    expect(Object.keys(properties ?? {})).toEqual(['number', 'lostBy']);
    expect([required, description]).toEqual([['number', 'lostBy'], 'Lost.']);
    expect(properties?.['number']).toMatchObject({ description: 'Whose.', type: 'integer' });
  });

  it('says its fields, which are required, and the objects inside', () => {
    expect(schema).toMatchObject({
      $id: 'urn:kefu:schema:kefu.parcels.parcel.sent.v1',
      description: 'About ParcelSentV1.',
      required: ['truckId', 'by', 'to'],
      properties: {
        truckId: { type: 'string', format: 'uuid' },
        by: { enum: ['road', 'rail'] },
        to: { $ref: '#/$defs/Place' },
        over: { type: 'array', items: { $ref: '#/$defs/Place' } },
        weight: { type: 'integer' },
      },
      $defs: { Place: { required: ['region'], properties: { region: { type: 'string' } } } },
    });
  });

  it('gives an example that its class reads from the wire', () => {
    const bytes = JSON.stringify(envelopeOf(ParcelSentV1, exampleOf(schema)));
    const { envelope } = readEnvelope(bytes);
    expect(fit(ParcelSentV1, envelope.data, 'refuse')).toMatchObject({ by: 'road' });
  });

  it('gives no example of a form that it does not know', () => {
    const odd = { type: 'object', properties: { plate: { type: 'string', pattern: '^京A' } } };
    expect(() => exampleOf(odd)).toThrow(NoExample);
  });
});
