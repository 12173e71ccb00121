import { isId } from '@kefu/kernel';
import { v5 } from 'uuid';
import { parseEventType, type ReceivedEvent } from '@kefu/messaging';
import { saidBy } from '../said/index.js';

/** What one event says, as a row of the timeline. */
export interface Entry {
  readonly eventId: string;
  readonly at: string;
  readonly event: string;
  readonly service: string;
  readonly kind: string;
  readonly recordId: string;
  readonly customerId: string | null;
  readonly assetId: string | null;
  readonly personId: string | null;
  /** A record that it names, whose customer and asset are its own. */
  readonly viaId: string | null;
  readonly rule: string | null;
  readonly codes: Readonly<Record<string, unknown>>;
  readonly open: boolean | null;
}

type Data = Readonly<Record<string, unknown>>;

const idIn = (data: Data, field: string | undefined): string | null => {
  const value = field === undefined ? undefined : data[field];
  return typeof value === 'string' && isId(value) ? value : null;
};

/** Fields that name another record of the same customer, the nearest first. */
const links = ['repairOrderId', 'callbackId', 'complaintId', 'contractId', 'workOrderId'];

const viaOf = (data: Data): string | null => {
  const concerns = (data['concerns'] ?? {}) as Data;
  return links.map((link) => idIn(data, link) ?? idIn(concerns, link)).find(Boolean) ?? null;
};

/** By which two records become one: what goes over then leaves nobody. */
const MERGER = 'CU-01';

/** A breach that still lies there stands once, however often somebody was told of it (G-01). */
const isToldAgain = ({ again }: Data): boolean => typeof again === 'number';

/** What the event says; of an asset that has another owner both are told, each of the other. */
export const entriesOf = (received: ReceivedEvent): Entry[] => {
  const { meta, data } = received;
  if (isToldAgain(data as Data)) return [];
  const entry = entryOf(received);
  const former = idIn(data as Data, 'formerCustomerId');
  if (former === null) return [entry];
  const merged = meta.rule === MERGER;
  const codes = { owner: merged ? 'merged' : 'came', otherId: former };
  const came = { ...entry, codes: { ...entry.codes, ...codes } };
  if (merged) return [came];
  const left = { owner: 'left', otherId: entry.customerId };
  const ofFormer = { ...entry, eventId: v5(former, meta.id), customerId: former, codes: left };
  // The last one says whose the record is
  return [ofFormer, came];
};

const entryOf = ({ meta, data }: ReceivedEvent): Entry => {
  const fields = data as Data;
  const { service = meta.source, aggregate = '' } = parseEventType(meta.type) ?? {};
  const said = saidBy.get(meta.type);
  const isOf = (kind: string) =>
    service === 'customers' && aggregate === kind ? meta.aggregateId : null;
  return {
    eventId: meta.id,
    at: meta.time,
    event: meta.type,
    service,
    kind: aggregate,
    recordId: meta.aggregateId,
    customerId: isOf('customer') ?? idIn(fields, 'customerId'),
    assetId: isOf('asset') ?? idIn(fields, 'assetId'),
    personId: idIn(fields, said?.who),
    viaId: viaOf(fields),
    rule: meta.rule ?? (typeof fields['rule'] === 'string' ? fields['rule'] : null),
    codes: Object.fromEntries((said?.codes ?? []).map((code) => [code, fields[code]])),
    open: said?.open ?? null,
  };
};
