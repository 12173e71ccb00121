import type { CentreClient } from '@kefu/up';
import type { Dice } from '@kefu/testing/dice';

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

  /** Whom the text of a record names: its technician, its owner. */
  namedIn(text: string): Person[] {
    return this.all.filter(({ id }) => text.includes(id));
  }

  /** Somebody with one of the roles; those named in the record rather than others. */
  who(dice: Dice, wanted: readonly string[] | 'any', named: readonly Person[]): Person {
    const roles = wanted === 'any' ? [...this.#byRole.keys()] : wanted;
    const mayAsk = named.filter((person) => person.roles.some((role) => roles.includes(role)));
    if (mayAsk.length > 0 && dice.chance(0.7)) return dice.one(mayAsk);
    const held = roles.filter((role) => this.#byRole.has(role));
    if (held.length === 0 || dice.chance(0.05)) return dice.one(this.all);
    return dice.one(this.withRole(dice.one(held)));
  }
}
