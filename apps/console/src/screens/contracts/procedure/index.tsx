import { contractsProceduresRead } from '../../../api/contracts/sdk.gen';
import type { ProcedureRecord } from '../../../api/contracts/types.gen';
import { Entries } from '../../../parts/entries';
import { contracts } from '../../../parts/records/of-contracts';
import { recordScreen } from '../../../parts/records/record-screen';
import { asset, choice, contract, customer, long, moment, person, said, text, yesOrNo } from '../../../parts/shown'; // prettier-ignore
import { useWords } from '../../../words/use-words';
import { Papers } from './papers';

const Title = ({ of }: { readonly of: { readonly zh: string; readonly en: string } }) => (
  <>{useWords().said(of)}</>
);

/** One procedure, step by step, with the papers that each wants (CT-11). */
export const Screen = recordScreen<ProcedureRecord>({
  of: contracts,
  kind: 'procedure',
  resource: 'contracts.procedures',
  read: contractsProceduresRead,
  title: ({ number, title }) => [`${number} `, <Title key="t" of={title} />],
  words: 'procedureStatus',
  verbs: [
    { verb: 'completeStep', in: ['running'], when: ({ awaited }) => !awaited },
    { verb: 'takeDocuments', in: ['running'], initial: wanted },
    { verb: 'resume', in: ['running'], when: ({ awaited }) => awaited !== undefined },
    { verb: 'awaitCustomer', in: ['running'], when: ({ awaited }) => !awaited },
    { verb: 'tellCustomer', in: ['done'] },
    { verb: 'handOn', in: ['running', 'done'] },
    { verb: 'changeFiling', in: ['done', 'told'] },
    { verb: 'cancel', in: ['running', 'done', 'told'], danger: true },
  ],
  facts: [
    customer('customerId'),
    contract('contractId'),
    asset('assetId'),
    person('ownerId'),
    text('coOwners'),
    yesOrNo('mortgaged'),
    text('certificate'),
    moment('doneAt'),
    moment('toldAt'),
    person('toldBy'),
    text('cancelReason'),
  ],
  parts: ({ steps, step, awaited, changes }) => (
    <>
      <Entries
        name="awaited"
        rows={awaited ? [awaited] : []}
        columns={[moment('since'), long('words')]}
      />
      <Entries
        name="steps"
        rows={steps}
        columns={[
          said('title'),
          { ...choice('owner', 'roles'), name: 'role' },
          moment('startedAt'),
          moment('doneAt'),
          person('doneBy'),
          text('reference'),
          long('earlyReason'),
        ]}
      />
      <Papers step={steps[step]} />
      <Entries
        name="changes"
        rows={changes}
        columns={[choice('kind', 'filingChange'), moment('at'), person('by'), long('cause')]}
      />
    </>
  ),
});

interface Steps {
  readonly step: number;
  readonly steps: readonly {
    readonly documents: readonly { readonly code: string; readonly copies: number }[];
    readonly taken: readonly { readonly code: string; readonly copies: number }[];
  }[];
}

/** What the step still wants is what somebody usually brings. */
function wanted({ step, steps }: Steps) {
  const { documents = [], taken = [] } = steps[step] ?? {};
  const has = (code: string) =>
    taken.filter((one) => one.code === code).reduce((sum, { copies }) => sum + copies, 0);
  return {
    documents: documents
      .filter(({ code, copies }) => has(code) < copies)
      .map(({ code, copies }) => ({ code, copies: copies - has(code) })),
  };
}
