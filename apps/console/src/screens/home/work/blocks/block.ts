import type { Asked } from '../../../../app/address';
import type { Word } from '../../../../words/use-words';

/** One thing that waits, as every block shows it. */
export interface Row {
  readonly id: string;
  readonly to: string;
  readonly name: string;
  /** A value and the field under which its word stands. */
  readonly status?: readonly [string, string];
  readonly customerId?: string | undefined;
  readonly about?: string | undefined;
  /** As its service says it, in both languages. */
  readonly said?: { readonly zh: string; readonly en: string };
  readonly amount?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly rule?: string;
}

export interface Mine {
  readonly me: string;
  readonly roles: readonly string[];
}

/** What waits for somebody of these roles: the first of a list, and the way to all of it. */
export interface Block {
  readonly title: Word;
  readonly roles: readonly string[];
  /** Service and kind: a change of one is read anew. */
  readonly of: readonly [string, string];
  readonly to: string;
  readonly asked: (mine: Mine) => Asked;
  readonly load: (query: Asked & { readonly limit: number }) => Promise<readonly Row[]>;
}
