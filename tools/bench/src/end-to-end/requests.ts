import { CentreClient } from '@kefu/up';

const AGENT = 'A-0001';

interface Known {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

interface Filed {
  readonly id: string;
  readonly assets: readonly { readonly id: string }[];
}

/** What callers ask of a centre; each question and each record is another one. */
export class Requests {
  #no = 0;
  #customers: readonly Known[] = [];
  readonly #faultless: { readonly customerId: string; readonly assetId: string }[] = [];

  constructor(private readonly client: CentreClient) {}

  /** Learns who the centre's customers are. */
  async meetCustomers(): Promise<void> {
    const { body } = await this.ask<{ items: Known[] }>('customers/customers?limit=50');
    this.#customers = body.items;
  }

  /** Assets to report a fault of: a second fault of one would be told to the order that there is. */
  async fileAsset(): Promise<void> {
    const serial = `BENCH-${String((this.#no += 1)).padStart(8, '0')}`;
    const asset = { category: 'copier', model: 'C 200', serial, contractKind: 'none' };
    const { body } = await this.ask<Filed>('customers/customers', {
      ...this.somebody(),
      assets: [asset],
    });
    for (const { id } of body.assets) this.#faultless.push({ customerId: body.id, assetId: id });
  }

  async read(): Promise<void> {
    await this.ask(`customers/customers/${this.next().id}`);
  }

  /** By the box, which people use: a name, a surname, or the end of a number. */
  async search(): Promise<void> {
    const { name, number } = this.next();
    const words = [name, name.slice(0, 1), number.slice(-3)];
    const q = words[this.#no % words.length] ?? name;
    await this.ask(`customers/customers?${new URLSearchParams({ q }).toString()}`);
  }

  async file(): Promise<void> {
    await this.ask('customers/customers', this.somebody());
  }

  async report(): Promise<void> {
    const asset = this.#faultless.pop();
    if (!asset) throw new Error('every asset has a fault already');
    await this.ask('field-repair/repair-orders', {
      ...asset,
      channel: 'phone',
      faultCode: 'paper-jam',
      fault: '卡纸',
      callerName: '王先生',
      callbackPhone: '13900000000',
    });
  }

  private next(): Known {
    const known = this.#customers[(this.#no += 1) % this.#customers.length];
    if (!known) throw new Error('the centre has no customers');
    return known;
  }

  private somebody() {
    const no = (this.#no += 1);
    return {
      kind: 'person',
      name: `张三${no}`,
      phones: [`138${String(no).padStart(8, '0')}`],
      regionCode: 'east',
    };
  }

  private ask<T>(path: string, body?: object) {
    return this.client.call<T>(AGENT, path, body ? { body } : {});
  }
}
