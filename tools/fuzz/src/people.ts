import type { CentreClient } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';
import type { Json } from './memory.js';

export interface Person {
  readonly id: string;
  readonly number: string;
  readonly roles: readonly string[];
  readonly regionIds: readonly string[];
}

/** People of the demo centre, in every role; what they are is told once, whatever becomes of them. */
export class People {
  readonly #byRole = new Map<string, Person[]>();
  readonly #byId = new Map<string, Person>();

  constructor(readonly all: readonly Person[]) {
    for (const person of all) {
      this.#byId.set(person.id, person);
      for (const role of person.roles) {
        this.#byRole.set(role, [...(this.#byRole.get(role) ?? []), person]);
      }
    }
  }

  static async meet(client: CentreClient): Promise<People> {
    const { body } = await client.call<{ items: Person[] }>('X-0001', 'staff/people?limit=200');
    return new People(body.items);
  }

  ids(): string[] {
    return [...this.#byId.keys()];
  }

  withRole(role: string): readonly Person[] {
    return this.#byRole.get(role) ?? [];
  }

  /** Somebody with one of the roles and, where there is one, of the region; whom the record names first. */
  who(dice: Dice, wanted: readonly string[] | 'any', record: Json): Person {
    const mayAsk = this.all.filter(
      ({ roles }) => wanted === 'any' || roles.some((role) => wanted.includes(role)),
    );
    if (mayAsk.length === 0 || dice.chance(0.04)) return dice.one(this.all);
    const text = JSON.stringify(record);
    const named = mayAsk.filter(({ id }) => text.includes(id));
    if (named.length > 0 && dice.chance(0.7)) return dice.one(named);
    const region = record.regionCode ?? record.regionId;
    const there = mayAsk.filter(
      ({ regionIds }) =>
        typeof region !== 'string' || [region, '*'].some((one) => regionIds.includes(one)),
    );
    return dice.one(there.length > 0 && dice.chance(0.9) ? there : mayAsk);
  }
}
