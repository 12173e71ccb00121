import type { Deposit, DepositForm, Movement, MovementKind } from './deposit.js';

type Kind = 'bank' | 'deposit-out' | 'deposit-lost' | 'guarantee-out' | 'guarantees-issued';

/** A movement as the ledger books it, or takes it back. */
export interface Posting {
  readonly occasion: string;
  readonly debit: { readonly kind: Kind; readonly of?: string };
  readonly credit: { readonly kind: Kind; readonly of?: string };
  readonly amount: string;
  readonly effectiveOn: string;
  readonly rule: string;
}

const outOf: Readonly<Record<DepositForm, Kind>> = {
  cash: 'deposit-out',
  guarantee: 'guarantee-out',
};
const against: Readonly<Record<DepositForm, Kind>> = {
  cash: 'bank',
  guarantee: 'guarantees-issued',
};

const postingsOf = ({ id, form }: Deposit, movement: Movement): Posting[] => {
  const { kind, amount, on: effectiveOn } = movement;
  const rule = kind === 'paid' ? 'CT-03' : 'CT-04';
  const occasion = occasionOf(id, movement);
  const out = { kind: outOf[form], of: id };
  const bank = { kind: against[form] };
  const lost = { kind: 'deposit-lost', of: id } as const;
  const of = (debit: Posting['debit'], credit: Posting['credit'], more = ''): Posting => ({
    ...{ occasion: occasion + more, debit, credit, amount, effectiveOn, rule },
  });
  const postings: Readonly<Record<MovementKind, Posting[]>> = {
    paid: [of(out, bank)],
    reclaimed: [of(bank, out)],
    // the bank pays on a guarantee and takes it from the centre's account
    forfeited:
      form === 'cash' ? [of(lost, out)] : [of(bank, out), of(lost, { kind: 'bank' }, ' in money')],
  };
  return postings[kind];
};

const occasionOf = (depositId: string, { id, kind }: Movement): string =>
  `deposit ${depositId} ${kind} ${id}`;

/** What is to be posted, and the occasions that are to be taken back, once a deposit has changed. */
export const toPost = (
  before: Deposit | undefined,
  after: Deposit,
): { readonly fresh: readonly Posting[]; readonly reversed: readonly string[] } => {
  const known = new Map(before?.movements.map((one) => [one.id, one]));
  return {
    fresh: after.movements
      .filter(({ id }) => !known.has(id))
      .flatMap((one) => postingsOf(after, one)),
    reversed: after.movements
      .filter(({ id, reversedAt }) => reversedAt && known.get(id)?.reversedAt === undefined)
      .flatMap((one) => postingsOf(after, one).map(({ occasion }) => occasion))
      .reverse(),
  };
};
