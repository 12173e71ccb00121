import { contractsFeeQuotesHtmlRead, contractsFeeQuotesRead } from '../../../api/contracts/sdk.gen';
import type { FeeQuoteRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { PrintButton } from '../../../parts/records/print-button';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, choice, contract, customer, linkTo, moment, money, person, text, yesOrNo } from '../../../parts/shown'; // prettier-ignore

/** What one buyer was told, by which rates, line by line (CT-12). */
export const Screen = recordScreen<FeeQuoteRecord>({
  of: contracts,
  kind: 'fee-quote',
  resource: 'contracts.feeQuotes',
  read: contractsFeeQuotesRead,
  title: ({ number }) => number,
  words: 'feeQuoteStatus',
  verbs: [{ verb: 'void', in: ['given'], danger: true }],
  facts: [
    customer('customerId'),
    contract('contractId'),
    asset('assetId'),
    money('total'),
    text('ratesOn'),
    moment('givenAt'),
    person('givenBy'),
    linkTo('replacesId', '/fee-quotes'),
    linkTo('replacedById', '/fee-quotes'),
    moment('endedAt'),
    text('voidReason'),
  ],
  parts: ({ id, property, lines }) => (
    <>
      <PrintButton read={contractsFeeQuotesHtmlRead} id={id} />
      <Entries
        name="property"
        rows={[property]}
        columns={[choice('use'), text('area'), money('price'), yesOrNo('lift'), text('owners')]}
      />
      <Entries
        name="lines"
        rows={lines}
        columns={[
          choice('code', 'fee'),
          choice('basis', 'feeBasis'),
          text('quantity'),
          text('rate'),
          choice('unit', 'feeUnit'),
          money('amount'),
        ]}
      />
    </>
  ),
});
