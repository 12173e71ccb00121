import { Injectable } from '@nestjs/common';
import { domain, KeepOrders, Orders } from '../orders/index.js';
import { customerOf, people } from './demo-of-others.js';
import type { DemoStory } from './demo-story.js';

const { sales, finance } = people;
const salespersonId = sales.id;

type Step = readonly [
  ago: number,
  does: 'pay' | 'ship' | 'deliver' | 'accept' | 'return' | 'cancel',
];

interface DemoOrder {
  readonly customer: number;
  readonly name: string;
  readonly unitPrice: string;
  readonly ago: number;
  /** Promised so many days after it was placed. */
  readonly within: number;
  readonly steps: readonly Step[];
}

/** An order in each of its states. */
const demoOrders: readonly DemoOrder[] = [
  { ...{ customer: 0, name: 'KF-220', unitPrice: '8600.00', ago: 1, within: 6 }, steps: [] },
  {
    ...{ customer: 1, name: 'KF-350', unitPrice: '12800.00', ago: 3, within: 7 },
    steps: [[1, 'pay']],
  },
  {
    ...{ customer: 2, name: '碳粉盒', unitPrice: '480.00', ago: 4, within: 5 },
    steps: [
      [3, 'pay'],
      [1, 'ship'],
    ],
  },
  {
    ...{ customer: 3, name: 'KF-75P', unitPrice: '3200.00', ago: 6, within: 5 },
    steps: [
      [5, 'pay'],
      [3, 'ship'],
      [2, 'deliver'],
    ],
  },
  {
    ...{ customer: 6, name: 'KF-500C', unitPrice: '26800.00', ago: 12, within: 10 },
    steps: [
      [11, 'pay'],
      [6, 'ship'],
      [5, 'deliver'],
      [3, 'accept'],
    ],
  },
  {
    ...{ customer: 8, name: 'KF-220', unitPrice: '8600.00', ago: 10, within: 8 },
    steps: [
      [9, 'pay'],
      [6, 'ship'],
      [5, 'deliver'],
      [2, 'return'],
    ],
  },
  {
    ...{ customer: 9, name: '硒鼓', unitPrice: '690.00', ago: 5, within: 9 },
    steps: [[4, 'cancel']],
  },
];

const deedsOf: Readonly<
  Record<
    Exclude<Step[1], 'deliver'>,
    (order: domain.Order, context: domain.OrderContext) => domain.OrderDecision
  >
> = {
  pay: (order, context) => domain.recordPayment(order, { reference: 'POS-0301' }, context),
  ship: (order, context) => domain.ship(order, { reference: 'SF-20031' }, context),
  accept: (order, context) => domain.accept(order, {}, context),
  return: (order, context) => {
    const words = '机器太大，放不进打印间';
    return domain.takeReturn(order, { reason: 'not-wanted', words }, context);
  },
  cancel: (order, context) => domain.cancel(order, '客户改买原装', context),
};

@Injectable()
export class DemoOrders {
  constructor(
    private readonly keeping: KeepOrders,
    private readonly orders: Orders,
  ) {}

  tell(story: DemoStory): void {
    for (const { customer, name, unitPrice, ago, within, steps } of demoOrders) {
      let id = '';
      const { customerId } = customerOf(customer);
      story.on(ago, async () => {
        const { state } = await this.keeping.place(sales, {
          ...{ customerId, salespersonId, items: [{ name, quantity: 1, unitPrice }] },
          ...{ throughOutlet: false, promisedOn: story.day(ago - within) },
        });
        ({ id } = state);
      });
      for (const [day, does] of steps) {
        story.on(day, () => {
          const by = does === 'pay' ? finance : sales;
          if (does === 'deliver') return this.keeping.deliver({ id, by }, {});
          return this.orders.change(id, by, deedsOf[does]);
        });
      }
    }
  }
}
