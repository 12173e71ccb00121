import { Money, stableId, type MoneyText } from '@kefu/kernel';

/** What a kind of account may hold; a side without a limit has none. */
export interface AccountKind {
  /** Never less than this: `0.00` where no more may go out than came in. */
  readonly floor?: MoneyText;
  /** Never more than this: `0.00` for what is only ever owed by the centre. */
  readonly ceiling?: MoneyText;
}

/** The kinds of account that a service keeps, by their names: `deposit-paid`. */
export type Chart = Readonly<Record<string, AccountKind>>;

/** An account by what it is for: one of a kind for each contract, deposit or customer. */
export interface AccountRef<Kind extends string = string> {
  readonly kind: Kind;
  /** Id of what it belongs to; absent for the one account of its kind. */
  readonly of?: string | undefined;
}

/**
 * An account as it stands. Debits add to its balance and credits take from it, so what the centre has
 * or is owed is above zero, what it owes or has earned below, and all balances together are zero.
 */
export interface Account {
  readonly id: string;
  readonly kind: string;
  readonly of?: string | undefined;
  readonly balance: Money;
  /** How many entries it has. */
  readonly version: number;
  readonly floor?: Money | undefined;
  readonly ceiling?: Money | undefined;
}

/** The same account has the same id everywhere: whoever posts need not look for it. */
export const accountIdOf = ({ kind, of = '' }: AccountRef): string =>
  stableId(`ledger account ${kind} ${of}`);
