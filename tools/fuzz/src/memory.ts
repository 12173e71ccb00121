import type { Dice } from '@kefu/testing/dice';

export type Json = Readonly<Record<string, unknown>>;

/** A record that an answer showed. */
export interface Known {
  readonly id: string;
  readonly fields: Json;
  readonly etag?: string | undefined;
}

const PER_COLLECTION = 400;
const PER_FIELD = 300;
/** Of all that is known: states are reached by going on with what was touched last. */
const RECENT = 25;

/** States of which little follows. */
const ENDED = /^(voided|erased|merged|dissolved|cancelled|closed|dismissed|completed|left)$/u;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const statusOf = ({ status }: Json): string => (typeof status === 'string' ? status : '');

const pushWithin = <T>(list: T[], value: T, limit: number): void => {
  list.push(value);
  if (list.length > limit) list.splice(0, list.length - limit);
};

/** `repair-orders` is what `repairOrderId` and, for short, `orderId` name one of. */
const fieldNames = (collection: string): string[] => {
  const words =
    collection.split('/').at(-1)?.replace(/ies$/u, 'y').replace(/s$/u, '').split('-') ?? [];
  return words.map((_word, from) => {
    const [first = '', ...rest] = words.slice(from);
    return `${[first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('')}Id`;
  });
};

/** What the answers have shown so far: what it takes to ask for more than strangers could. */
export class Memory {
  readonly #records = new Map<string, Known[]>();
  readonly #values = new Map<string, unknown[]>();
  readonly #refused = new Map<string, Set<string>>();

  /** @param collection whose records the answer shows, `customers/loans` */
  learn(collection: string, body: unknown, etag?: string): void {
    if (Array.isArray(body)) {
      for (const each of body) this.learn(collection, each);
      return;
    }
    if (!isObject(body)) return;
    if (Array.isArray(body.items)) this.learn(collection, body.items);
    const { id } = body;
    if (typeof id === 'string') this.learnRecord(collection, { id, fields: body, etag });
    for (const [name, value] of Object.entries(body)) this.learnField(collection, name, value);
  }

  private learnRecord(collection: string, known: Known): void {
    const records = this.#records.get(collection) ?? [];
    const others = records.filter(({ id }) => id !== known.id);
    const before = records.find(({ id }) => id === known.id);
    const fields = { ...before?.fields, ...known.fields };
    pushWithin(others, { ...known, fields }, PER_COLLECTION);
    this.#records.set(collection, others);
    for (const name of fieldNames(collection)) this.learnValue(name, known.id);
  }

  private learnField(collection: string, name: string, value: unknown): void {
    const [service = ''] = collection.split('/');
    if (Array.isArray(value)) {
      for (const each of value) {
        if (isObject(each)) this.learn(`${service}/${name}`, each);
        else this.learnValue(name, each);
      }
    } else if (isObject(value)) {
      for (const [inner, each] of Object.entries(value)) this.learnField(collection, inner, each);
    } else if (name !== 'id') {
      this.learnValue(name, value);
      // `code` of a region is what others call `regionCode`
      const [, things = ''] = collection.split('/');
      if (name === 'code') this.learnValue(`${things.replace(/s$/u, '')}Code`, value);
    }
  }

  private learnValue(name: string, value: unknown): void {
    if (value === null || value === undefined || value === '') return;
    const values = this.#values.get(name) ?? [];
    if (!values.includes(value)) pushWithin(values, value, PER_FIELD);
    this.#values.set(name, values);
  }

  /** @param route what it is to be asked for: seldom in a state in which that was refused */
  record(dice: Dice, collection: string, route = ''): Known | undefined {
    const all = this.#records.get(collection) ?? [];
    const going = all.filter(({ fields }) => !ENDED.test(statusOf(fields)));
    const refused = this.#refused.get(route);
    const fit = going.filter(({ fields }) => !refused?.has(statusOf(fields)));
    const some = fit.length > 0 && dice.chance(0.8) ? fit : going;
    const records = some.length > 0 && dice.chance(0.9) ? some : all;
    if (records.length === 0) return undefined;
    return dice.one(dice.chance(0.6) ? records.slice(-RECENT) : records);
  }

  /** In that state of a record a route is refused. */
  learnRefusal(route: string, status: string): void {
    this.#refused.set(route, (this.#refused.get(route) ?? new Set()).add(status));
  }

  anyRecord(dice: Dice): Known | undefined {
    const collections = [...this.#records.keys()];
    return collections.length === 0 ? undefined : this.record(dice, dice.one(collections));
  }

  /** Something that a field of this name held. */
  value(dice: Dice, name: string): unknown {
    const values = this.#values.get(name);
    return values === undefined ? undefined : dice.one(values);
  }
}
