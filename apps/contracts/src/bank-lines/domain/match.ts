import { Money, type LocalDate, type MoneyText } from '@kefu/kernel';

/** What a bank statement says of money that came in. */
export interface Line {
  readonly paidOn: LocalDate;
  readonly amount: MoneyText;
  readonly reference: string;
  readonly payer?: string | undefined;
  readonly memo?: string | undefined;
}

/** What a line could be for. */
export interface Candidate {
  readonly receivableId: string;
  readonly number: string;
  readonly customerId: string;
  /** What is asked for, or could be recovered. */
  readonly left: MoneyText;
  /** The line names its number, or that of its invoice. */
  readonly named: boolean;
}

/**
 * Numbers of receivables and invoices that a line names, full-width ones too. Receivables were once
 * numbered as repair orders are, R….
 */
export const numbersIn = ({ reference, memo = '' }: Line): readonly string[] => {
  const text = `${reference} ${memo}`.normalize('NFKC').toUpperCase();
  return [...new Set(text.match(/(?<![\dA-Z])(?:RV?\d{8,}|20\d{2}-\d{6,})(?!\d)/gu) ?? [])];
};

/**
 * Those that a line is for beyond doubt: it names them all, they are one customer's, and together they
 * come to its amount. Anything else is doubtful, and a person says what it is.
 */
export const matched = (
  line: Line,
  candidates: readonly Candidate[],
): readonly Candidate[] | undefined => {
  const named = candidates.filter((one) => one.named);
  const customers = new Set(named.map(({ customerId }) => customerId));
  const sum = Money.sum(named.map(({ left }) => Money.of(left)));
  if (customers.size !== 1 || sum.compare(Money.of(line.amount)) !== 0) return undefined;
  return named.some(({ left }) => left === '0.00') ? undefined : named;
};
