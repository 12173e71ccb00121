import type { Actor } from '@kefu/kernel';
import type { Transaction } from '@kefu/persistence';
import type { Type } from '@nestjs/common';
import type { Columns, RowProblem, RowRead, SayFinished } from './domain/index.js';

type Who = readonly [string, ...string[]];

/** How one service imports: all that the library asks of it. */
export interface ImportDefinition {
  /** What a column of a file may become. */
  readonly columns: Columns;
  /** The provider that makes records of rows. */
  readonly importer: Type<Importer>;
  /** Who may import. */
  readonly importers: Who;
  /** Who sees the imports of all, and changes the mappings that others saved. */
  readonly supervisors: readonly string[];
  readonly sayFinished?: SayFinished;
}

/** The work on one file, by whoever let it begin. */
export interface Job {
  readonly importId: string;
  readonly by: Actor;
  /** The day at the centre. */
  readonly today: string;
  /** Why rows are filed although somebody like them is on record. */
  readonly duplicateReason: string | undefined;
}

/** Rows that are to become one record: one row, unless {@link Importer.together} says otherwise. */
export type Rows = readonly [RowRead, ...RowRead[]];

/** What rows come to: something to file, or why they cannot be filed. */
export type Examined<Item> =
  | {
      readonly item: Item;
      /** What is told of rows that come in all the same. */
      readonly missing?: readonly RowProblem[];
    }
  | { readonly problems: readonly [RowProblem, ...RowProblem[]] };

/** Rows without a fault of their own, and what is to be filed of them. */
export interface Sound<Item> {
  readonly rows: Rows;
  readonly item: Item;
}

/** What became of one item: it was filed, or it was refused after all. */
export type Filed =
  | { readonly records: number; readonly assets?: number }
  | { readonly problems: readonly [RowProblem, ...RowProblem[]] };

/**
 * Makes records of rows. What it examines, finds and files comes a thousand rows at a time, so that it
 * asks the database once for all of them, and writes them together.
 */
export interface Importer<Item = unknown, Ground = unknown> {
  /** What rows are held against, gathered once when the work on a file begins or goes on. */
  ground(job: Job): Promise<Ground>;

  /** Consecutive rows with the same key are one record; without a key a row stands alone. */
  together?(row: RowRead): string | undefined;

  /** Holds rows against all that a request to file one record is held against, but what is on record. */
  examine(rows: Rows, ground: Ground): Examined<Item>;

  /**
   * The dry run: what of the sound rows cannot be filed by what is on record or earlier in the file, and
   * remarks on those that can.
   */
  lookUp(
    tx: Transaction,
    all: readonly Sound<Item>[],
    ground: Ground,
  ): Promise<readonly RowProblem[]>;

  /** Files them in the open transaction, each whole or not at all; one outcome for each, in order. */
  file(all: readonly Sound<Item>[], ground: Ground): Promise<readonly Filed[]>;

  /** Before a run begins, or goes on after a crash, in a transaction of its own. */
  begin?(tx: Transaction, importId: string): Promise<void>;

  /** With the end of a run, whatever it came to. */
  end?(tx: Transaction, importId: string): Promise<void>;

  /** Drops some of what a dry run left behind; whether there may be more. */
  forget?(tx: Transaction, importId: string): Promise<boolean>;
}

/** Injects the service's {@link ImportDefinition}. */
export const IMPORTS = Symbol('how this service imports');
/** Injects its {@link Importer}. */
export const IMPORTER = Symbol('what makes records of rows');
