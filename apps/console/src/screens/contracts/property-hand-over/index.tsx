import { contractsHandoversRead } from '../../../api/contracts/sdk.gen';
import type { HandoverRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, choice, contract, customer, done, long, moment, money, person, text } from '../../../parts/shown'; // prettier-ignore

const beforeTheirDay = ['planned', 'notified'];
const open = [...beforeTheirDay, 'identified', 'settled', 'confirmed', 'books-handed'];

/** One property on its way to its buyer, none of the steps skipped (CT-16). */
export const Screen = recordScreen<HandoverRecord>({
  of: contracts,
  kind: 'handover',
  resource: 'contracts.handovers',
  read: contractsHandoversRead,
  title: ({ number }) => number,
  words: 'handoverStatus',
  verbs: [
    { verb: 'giveNotice', in: ['planned'] },
    { verb: 'identify', in: ['notified'] },
    { verb: 'settle', in: ['identified'] },
    { verb: 'confirm', in: ['settled'] },
    { verb: 'handBooks', in: ['confirmed'] },
    { verb: 'complete', in: ['books-handed'] },
    { verb: 'noShow', in: ['notified'] },
    { verb: 'move', in: beforeTheirDay },
    { verb: 'handOn', in: open },
    { verb: 'deem', in: beforeTheirDay, danger: true },
    { verb: 'callOff', in: [...beforeTheirDay, 'identified', 'settled'], danger: true },
  ],
  facts: [
    customer('customerId'),
    asset('assetId'),
    contract('contractId'),
    text('batch'),
    text('plannedOn'),
    person('ownerId'),
    done('identity'),
    done('settlement'),
    done('confirmation'),
    done('books'),
    done('propertyCompany'),
    moment('endedAt'),
    text('endReason'),
  ],
  parts: ({ notices, noShows, moves, settlement }) => (
    <>
      <Entries
        name="settlement"
        rows={settlement ? [settlement] : []}
        columns={[
          money('balance'),
          text('areaDifference'),
          money('areaAmount'),
          choice('areaResult'),
        ]}
      />
      <Entries
        name="notices"
        rows={notices}
        columns={[choice('channel'), moment('at'), person('by'), text('reference')]}
      />
      <Entries name="noShows" rows={noShows} columns={[text('on'), moment('at'), person('by')]} />
      <Entries
        name="moves"
        rows={moves}
        columns={[text('on'), moment('at'), person('by'), long('reason')]}
      />
    </>
  ),
});
