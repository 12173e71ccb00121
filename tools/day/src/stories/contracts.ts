import type { Story } from '../stage/deeds.js';
import {
  agree,
  approveDeposit,
  askDeposit,
  bill,
  checkedByCustomer,
  draft,
  file,
  pay,
  payDeposit,
  reclaimDeposit,
  seePapers,
  sign,
  submit,
  tellFees,
} from './contract-words.js';
import { at, both, follows, refused } from './words.js';

const today = '2026-03-04';
const tomorrow = '2026-03-05';

/** Reviewed, signed, billed, paid, reminded; a deposit out and back: CT-01 to CT-06, CT-13. */
export const contracts: readonly Story[] = [
  {
    title: both('保养合同：审、签、收款', 'a service contract: reviewed, signed, paid'),
    region: 'east',
    customer: 13,
    steps: [
      at(
        '08:45',
        'K-0001',
        draft(
          both('三台复印机全年保养', 'service of three copiers for a year'),
          '8000.00',
          '2026-04-01',
          '2027-03-31',
        ),
      ),
      refused('08:47', 'K-0001', sign(today), 'CT-01', 'not-reviewed'),
      at('08:50', 'K-0001', submit),
      at('09:25', 'R-0001', agree('contract-reviewer', '评审专员', 'the reviewer')),
      at('09:40', 'M-0001', agree('manager', '经理', 'the manager')),
      at('10:00', 'N-0001', checkedByCustomer(today)),
      at('10:05', 'N-0001', tellFees(today, '80.00')),
      at('10:10', 'N-0001', seePapers),
      at('10:30', 'K-0001', sign(today)),
      at('10:40', 'N-0001', file),
      at('10:50', 'W-0001', bill(both('首期保养费', 'first part'), '6000.00', today)),
      at('10:55', 'W-0001', bill(both('开通费', 'set-up'), '2000.00', today)),
      at('11:20', 'K-0001', askDeposit('5000.00', tomorrow)),
      at('11:40', 'W-0001', approveDeposit),
      at('11:50', 'W-0001', payDeposit(today)),
      at('15:30', 'W-0001', pay(0, '6000.00')),
      follows('+1 00:00', { what: 'dunned', step: 'reminder' }),
      at('+1 10:10', 'W-0001', pay(1, '2000.00')),
      refused(
        '+1 10:20',
        'W-0001',
        reclaimDeposit(tomorrow, '5000.01'),
        'CT-04',
        'more-than-outstanding',
      ),
      at('+1 10:25', 'W-0001', reclaimDeposit(tomorrow, '5000.00')),
    ],
  },
];
