import type { CentreClient } from '@kefu/up';
import type { CustomerAnswer, PersonAnswer } from './answers.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** Every page of a list. */
export const readAll = async <T>(
  client: CentreClient,
  as: string,
  path: string,
): Promise<readonly T[]> => {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const asked = `${path}${path.includes('?') ? '&' : '?'}limit=200`;
    const { body } = await client.call<Page<T>>(
      as,
      cursor ? `${asked}&cursor=${encodeURIComponent(cursor)}` : asked,
    );
    all.push(...body.items);
    cursor = body.next;
  } while (cursor);
  return all;
};

export const MANAGER = 'M-0001';

/** Who takes part: staff by number, customers by region in the order in which they were filed. */
export class Cast {
  private constructor(
    private readonly client: CentreClient,
    private readonly ids: ReadonlyMap<string, string>,
    private readonly numbers: ReadonlyMap<string, string>,
  ) {}

  static async assemble(client: CentreClient): Promise<Cast> {
    const people = await readAll<PersonAnswer>(client, MANAGER, 'staff/people');
    return new Cast(
      client,
      new Map(people.map(({ id, number }) => [number, id])),
      new Map(people.map(({ id, number }) => [id, number])),
    );
  }

  idOf(number: string): string {
    const id = this.ids.get(number);
    if (id === undefined) throw new Error(`the centre has no ${number}`);
    return id;
  }

  numberOf(id: string | undefined): string {
    return (id === undefined ? undefined : this.numbers.get(id)) ?? '?';
  }

  async customer(region: string, place: number) {
    const path = `customers/customers?regionCode=${region}&sort=number`;
    const customer = (await readAll<CustomerAnswer>(this.client, MANAGER, path))[place - 1];
    if (!customer) throw new Error(`there is no customer ${place} in ${region}`);
    const assets = `customers/customers/${customer.id}/assets`;
    const [asset] = await readAll<{ id: string }>(this.client, MANAGER, assets);
    if (!asset) throw new Error(`customer ${customer.number} owns nothing`);
    return { ...customer, assetId: asset.id };
  }
}

export type Customer = Awaited<ReturnType<Cast['customer']>>;
