import { createHash } from 'node:crypto';
import { Forgetful } from '@kefu/known-customers';
import { isId, notFound, refusedByRule, type Actor } from '@kefu/kernel';
import {
  Conditions,
  newestFirst,
  type Asked,
  type Page,
  type Range,
  type Stored,
} from '@kefu/persistence';
import { aggregatesOf, type SentFile } from '@kefu/service';
import { Inject, Injectable } from '@nestjs/common';
import {
  fileEvidence,
  LARGEST_PICTURE,
  pictureTypeOf,
  type EvidenceKind,
  type FiledEvidence,
  type RepairOrder,
} from '../domain/index.js';
import { PictureRecord } from './picture-record.js';
import { RepairOrders } from './repair-orders.js';

/** Pictures of repair orders: whoever knows of the order knows of them. */
@Injectable()
export class Evidences extends aggregatesOf<FiledEvidence>({
  name: 'evidence',
  entity: PictureRecord,
}) {
  @Inject(RepairOrders) private readonly orders!: RepairOrders;

  override async covers(by: Actor, { orderId }: FiledEvidence): Promise<boolean> {
    const { state } = await this.orders.get(orderId);
    return this.orders.covers(by, state);
  }

  /** @throws Refusal of what is no picture; PayloadTooLargeException (413) */
  async take(
    { id, by }: Asked,
    kind: EvidenceKind,
    file: SentFile,
  ): Promise<Stored<FiledEvidence>> {
    await this.orders.seen(id, by);
    const picture = await readWhole(file);
    return this.database.transaction(async (tx) => {
      // Two at once count each other, and none comes after the order has ended
      await tx.query('SELECT 1 FROM repair_order WHERE id = $1 FOR UPDATE', [id]);
      const { state: order } = await this.orders.seen(id, by);
      const found = await tx.query<{ count: number }>(
        'SELECT count(*)::int AS count FROM evidence WHERE order_id = $1',
        [id],
      );
      const filed = { kind, ...aboutPicture(picture) };
      const stored = await this.create(by, (context) =>
        fileEvidence(order, filed, found[0]?.count ?? 0, context),
      );
      await tx.query('INSERT INTO evidence_file (evidence_id, bytes) VALUES ($1, $2)', [
        stored.state.id,
        picture,
      ]);
      return stored;
    });
  }

  async ofOrder({ id, by }: Asked, range: Range): Promise<Page<Stored<FiledEvidence>>> {
    await this.orders.seen(id, by);
    return this.listed({
      as: 'e',
      where: new Conditions().equal('e', { orderId: id }),
      ...newestFirst,
      range,
    });
  }

  /** @throws Refusal `not-found`, also where it went with its customer (G-05) */
  async picture({ id, by }: Asked): Promise<{ of: FiledEvidence; bytes: Buffer }> {
    const { state } = await this.seen(id, by);
    const [row] = await this.database.query<{ bytes: Buffer }>(
      'SELECT bytes FROM evidence_file WHERE evidence_id = $1',
      [id],
    );
    if (!row) throw notFound('not-found', { zh: '没有这张图片', en: 'There is no such picture' });
    return { of: state, bytes: row.bytes };
  }

  /**
   * Whether that is a picture of this order; where it reads like one and is none, it is of somebody else.
   * @throws Refusal `unknown-picture`
   */
  async has(order: RepairOrder, reference: string): Promise<boolean> {
    if (!isId(reference)) return false;
    const [found] = await this.database.query(
      'SELECT 1 FROM evidence WHERE id = $1 AND order_id = $2',
      [reference, order.id],
    );
    if (found) return true;
    throw refusedByRule('FR-05', 'unknown-picture', {
      zh: '这张维修单没有这张图片',
      en: 'This order has no such picture',
    });
  }
}

const aboutPicture = (picture: Buffer) => ({
  mediaType: pictureTypeOf(picture),
  bytes: picture.length,
  sha256: createHash('sha256').update(picture).digest('hex'),
});

const readWhole = async (file: SentFile): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of file.bytes(LARGEST_PICTURE)) pieces.push(piece);
  return Buffer.concat(pieces);
};

/** An erased customer's signature and door go with them; that there were some stays (G-05). */
@Injectable()
export class ForgetsPictures {
  constructor(@Inject(Forgetful) forgetful: Forgetful) {
    forgetful.join(async (tx, customerId) => {
      await tx.query(
        `DELETE FROM evidence_file f USING evidence e, repair_order o
         WHERE e.id = f.evidence_id AND o.id = e.order_id AND o.customer_id = $1`,
        [customerId],
      );
    });
  }
}
