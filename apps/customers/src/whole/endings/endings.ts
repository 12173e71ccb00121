import type { Actor } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
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

/** One customer is forgotten, under all the ids that the customer ever had here. */
export interface Erasure {
  readonly customerIds: readonly string[];
  readonly ground: string;
}

/** Takes what is personal out of what hangs on a customer, in the transaction of the erasure. */
export type WhenErased = (tx: Transaction, erasure: Erasure, by: Actor) => Promise<void>;

/** What has to be settled before a customer may be erased (G-05). */
export interface OpenObligations {
  readonly kind: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** The open ones of the customers `$1::uuid[]`, each with `id` and, where it has one, `number`. */
  readonly sql: string;
}

/** What a folder of this service brings: beyond any service's, what becomes of it with its customer. */
export interface ArchivePart extends ServicePart {
  readonly whenMerged?: (app: ModuleRef) => WhenMerged;
  readonly whenErased?: (app: ModuleRef) => WhenErased;
  readonly obligations?: readonly OpenObligations[];
}

interface Open extends Omit<OpenObligations, 'sql'> {
  readonly id: string;
  readonly number: string | undefined;
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

  async erase(tx: Transaction, erasure: Erasure, by: Actor): Promise<void> {
    for (const { whenErased } of this.parts) await whenErased?.(this.app)(tx, erasure, by);
  }

  /** What is open of customers, part by part. */
  async obligationsOf(database: Database, customerIds: readonly string[]): Promise<Open[]> {
    const all: Open[] = [];
    for (const { kind, title, sql } of this.parts.flatMap((part) => part.obligations ?? [])) {
      const rows = await database.query<{ id: string; number?: string | null }>(sql, [customerIds]);
      all.push(...rows.map(({ id, number }) => ({ kind, title, id, number: number ?? undefined })));
    }
    return all;
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
