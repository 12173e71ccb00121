import { describe, expect, it } from '@jest/globals';
import { orderIn, refusalOf, technician } from '../../../test/a-repair-order.js';
import { fileEvidence, MOST_PICTURES, pictureTypeOf } from './evidence.js';

const jpeg = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 0xff, 0xd9];
const png = [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2],
  ...[0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
];
const page = [...Buffer.from('<script>alert(1)</script>')];

const context = { newId: () => 'e', by: technician };
const photo = { kind: 'photo', mediaType: 'image/jpeg', bytes: 9, sha256: 'a' } as const;

describe('pictures of an order', () => {
  it.each([
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a PNG', png, 'image/png'],
    ['half a JPEG', jpeg.slice(0, -1), undefined],
    ['half a PNG', png.slice(0, -4), undefined],
    ['a page behind a JPEG', [...jpeg, ...page], undefined],
    ['a page behind a PNG', [...png, ...page], undefined],
    ['a page', page, undefined],
    ['nothing', [], undefined],
    ['no more than a head and an end', [0xff, 0xd8, 0xff, 0xd9], undefined],
  ])('FR-05 takes for what it is by its bytes: %s', (_what, bytes, type) => {
    expect(pictureTypeOf(Uint8Array.from(bytes))).toBe(type);
  });

  it('FR-05 keeps who took it and what it is', () => {
    const { order } = orderIn('confirmed');
    const { next, events } = fileEvidence(order, photo, 0, context);
    expect(next).toEqual({ ...photo, id: 'e', orderId: order.id, takenBy: technician.id });
    expect(events).toEqual([]);
  });

  it('FR-05 takes neither what is no picture, nor more than an order needs, nor after its end', () => {
    const { order } = orderIn('confirmed');
    const { order: closed } = orderIn('closed');
    const refused = (...[of, what, present]: Parameters<typeof fileEvidence>) =>
      refusalOf(() => fileEvidence(of, what, present, context)).code;
    expect(refused(order, { ...photo, mediaType: undefined }, 0, context)).toBe('not-a-picture');
    expect(refused(order, photo, MOST_PICTURES, context)).toBe('too-many-pictures');
    expect(refused(closed, photo, 0, context)).toBe('wrong-state');
  });
});
