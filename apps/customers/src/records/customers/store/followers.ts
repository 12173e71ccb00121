import type { Actor } from '@kefu/kernel';
import { Injectable } from '@nestjs/common';
import type { Customer } from '../domain/index.js';

/** A customer before and after a use case; before is absent when he was filed just now. */
export interface Followed {
  readonly before?: Customer | undefined;
  readonly after: Customer;
  readonly by: Actor;
}

/** What moves with a customer in the same transaction: visits with his tier, say. */
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

  async follow(moved: Followed): Promise<void> {
    for (const follower of this.#all) await follower.follow(moved);
  }

  async followNew(filed: readonly Customer[], by: Actor): Promise<void> {
    for (const follower of this.#all) await follower.followNew?.(filed, by);
  }
}
