import type { Actor } from '@kefu/kernel';
import type { Saved } from '@kefu/persistence';
import { Injectable } from '@nestjs/common';
import type { Customer } from '../domain/index.js';

/** A customer before and after a use case; before is absent where they were filed just now. */
export interface Followed extends Saved<Customer> {
  readonly by: Actor;
}

/** What moves with a customer in the same transaction: visits with the tier, say. */
export interface CustomerFollower {
  follow(moved: Followed): Promise<void>;
  /** The same for many who were filed just now, at once; without it nothing moves with new ones. */
  followNew?(filed: readonly Customer[], by: Actor): Promise<void>;
}

/** Those who follow make themselves known here, so that customers need not know them. */
@Injectable()
export class CustomerFollowers {
  readonly #all: CustomerFollower[] = [];

  add(follower: CustomerFollower): void {
    this.#all.push(follower);
  }

  async follow(saved: readonly Saved<Customer>[], by: Actor): Promise<void> {
    const [one, ...others] = saved;
    if (!one) return;
    const filed = saved.map(({ after }) => after);
    for (const follower of this.#all) {
      if (others.length === 0) await follower.follow({ ...one, by });
      else await follower.followNew?.(filed, by);
    }
  }
}
