import type { Actor } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import type { ServicePart } from '@kefu/service';
import type { Provider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

/** One customer's record becomes part of another's. */
export interface Merger {
  readonly mergedId: string;
  readonly survivorId: string;
  readonly reason: string;
}

/** Hands what hangs on one customer to the other, in the transaction of the merger. */
export type WhenMerged = (tx: Transaction, merger: Merger, by: Actor) => Promise<void>;

/** What a folder of this service brings: beyond any service's, what becomes of it with its customer. */
export interface ArchivePart extends ServicePart {
  readonly whenMerged?: (app: ModuleRef) => WhenMerged;
}

/** What all parts do when a customer's record ends. */
export class Endings {
  constructor(
    private readonly parts: readonly ArchivePart[],
    private readonly app: ModuleRef,
  ) {}

  async merge(tx: Transaction, merger: Merger, by: Actor): Promise<void> {
    for (const { whenMerged } of this.parts) await whenMerged?.(this.app)(tx, merger, by);
  }
}

/** The part that knows all others. */
export const endingsOf = (parts: readonly ArchivePart[]): ServicePart => {
  const provider: Provider = {
    provide: Endings,
    useFactory: (app: ModuleRef) => new Endings(parts, app),
    inject: [ModuleRef],
  };
  return { providers: [provider] };
};
