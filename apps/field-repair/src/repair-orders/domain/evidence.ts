import { conflict, refusedByRule, type Decision, type Refusal } from '@kefu/kernel';
import { isOpen, wrongState } from './life-cycle.js';
import type { RepairOrder } from './repair-order.js';

export const evidenceKinds = ['photo', 'signature'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const mediaTypes = ['image/jpeg', 'image/png'] as const;
export type MediaType = (typeof mediaTypes)[number];

/** A picture that was taken at the customer's: of a closed door (FR-05), or of a signature (FR-12). */
export interface FiledEvidence {
  readonly id: string;
  readonly orderId: string;
  readonly kind: EvidenceKind;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  readonly takenBy: string;
}

/** A phone's photo, made smaller by the page that sends it, is a tenth of it. */
export const LARGEST_PICTURE = 4_000_000;
/** More than anybody needs of one order; a script that never ends files no more. */
export const MOST_PICTURES = 24;

const starts = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

const ends = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[bytes.length - with_.length + at] === byte);

const pictures: Readonly<Record<MediaType, readonly (readonly number[])[]>> = {
  'image/jpeg': [
    [0xff, 0xd8, 0xff],
    [0xff, 0xd9],
  ],
  'image/png': [
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    // the chunk that ends it, whole: nothing rides behind
    [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  ],
};

/** What its bytes say that it is, from the first to the last; what they were called counts for nothing. */
export const pictureTypeOf = (bytes: Uint8Array): MediaType | undefined =>
  mediaTypes.find((type) => {
    const [head = [], tail = []] = pictures[type];
    return bytes.length > head.length + tail.length && starts(bytes, head) && ends(bytes, tail);
  });

const noPicture = (): Refusal =>
  refusedByRule('FR-05', 'not-a-picture', {
    zh: '只收 JPEG 或 PNG 图片，且须完整',
    en: 'Only a whole JPEG or PNG picture is taken',
  });

const tooMany = (): Refusal =>
  conflict('too-many-pictures', {
    zh: `一张维修单最多存 ${MOST_PICTURES} 张图片`,
    en: `An order holds ${MOST_PICTURES} pictures at most`,
  });

export interface Picture {
  readonly kind: EvidenceKind;
  readonly mediaType: MediaType | undefined;
  readonly bytes: number;
  readonly sha256: string;
}

/** @param present how many the order has */
export const fileEvidence = (
  order: RepairOrder,
  { mediaType, ...picture }: Picture,
  present: number,
  { newId, by }: { readonly newId: () => string; readonly by: { readonly id: string } },
): Decision<FiledEvidence> => {
  if (!isOpen(order.status)) throw wrongState(order.status);
  if (!mediaType) throw noPicture();
  if (present >= MOST_PICTURES) throw tooMany();
  const next = { ...picture, id: newId(), orderId: order.id, mediaType, takenBy: by.id };
  return { next, events: [] };
};
