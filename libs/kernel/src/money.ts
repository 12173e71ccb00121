import { Decimal } from 'decimal.js';

/** Yuan with at most two decimals, as JSON carries it: `5000.00`. */
export type MoneyText = string;

const Yuan = Decimal.clone({ precision: 30, rounding: Decimal.ROUND_HALF_UP });

/**
 * Yuan, exact to the cent; never a float.
 */
export class Money {
  static readonly zero = new Money(new Yuan(0));

  private constructor(private readonly amount: Decimal) {}

  /** @throws RangeError for anything but a plain decimal number with at most two decimals. */
  static of(text: MoneyText): Money {
    if (!/^-?\d{1,15}(\.\d{1,2})?$/.test(text)) throw new RangeError('not an amount in yuan');
    return new Money(new Yuan(text));
  }

  static sum(amounts: Iterable<Money>): Money {
    let total = Money.zero;
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  /**
   * A quantity at a price, neither of them rounded before: the product is, half up to the cent.
   * @throws RangeError for anything but plain decimal numbers.
   */
  static product(quantity: string, price: string): Money {
    const isPlain = [quantity, price].every((text) => /^\d{1,12}(\.\d{1,8})?$/.test(text));
    if (!isPlain) throw new RangeError('not a quantity at a price');
    const product = new Yuan(quantity).times(price);
    return new Money(product.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  }

  plus(other: Money): Money {
    return new Money(this.amount.plus(other.amount));
  }

  minus(other: Money): Money {
    return new Money(this.amount.minus(other.amount));
  }

  /** Rounded half up to the cent. */
  times(factor: string | number): Money {
    return new Money(this.amount.times(factor).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  }

  /** So many per cent of it, rounded half up to the cent. */
  percent(rate: string | number): Money {
    const share = this.amount.times(rate).dividedBy(100);
    return new Money(share.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  }

  compare(other: Money): -1 | 0 | 1 {
    return this.amount.comparedTo(other.amount) as -1 | 0 | 1;
  }

  exceeds(other: Money): boolean {
    return this.compare(other) > 0;
  }

  toString(): MoneyText {
    return this.amount.toFixed(2);
  }

  toJSON(): MoneyText {
    return this.toString();
  }
}
