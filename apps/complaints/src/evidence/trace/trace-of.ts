import type { Complaint } from '../../complaints/index.js';
import { ofExtensions } from './of-extensions.js';
import { ofParties } from './of-parties.js';
import { ofResponsibility } from './of-responsibility.js';
import {
  traceSteps,
  type EntriesOf,
  type Names,
  type TraceEntry,
  type TraceStep,
} from './steps.js';
import { sentence } from './words.js';

const received: EntriesOf = ({ said, channel, recordedAt, recordedBy, receivedAt }) => [
  ...said.map(({ at, words, remedySought }) => ({
    ...{ step: 'received' as const, at, words: `${words}\n→ ${remedySought}` },
    what: sentence(
      '客户原话与诉求（渠道：{0}）',
      'In the customer’s words, and the remedy sought ({0})',
      channel,
    ),
  })),
  {
    ...{ step: 'received', at: receivedAt },
    what: sentence('本公司收到', 'The company had it'),
  },
  {
    ...{ step: 'received', at: recordedAt, by: recordedBy },
    what: sentence('登记并致歉', 'Recorded, with an apology'),
  },
];

const acknowledged: EntriesOf = ({ contacts }) =>
  contacts.map(({ at, by, outcome }) => ({
    ...{ step: 'acknowledged', at, by },
    what: sentence('与客户联系：{0}', 'Contact with the customer: {0}', outcome),
  }));

const judgements = [
  ['safety', '人身安全：{0}', 'Safety: {0}'],
  ['complexity', '复杂程度：{0}', 'Complexity: {0}'],
  ['impact', '影响范围：{0}', 'It bears on: {0}'],
] as const;

const assessed: EntriesOf = ({ classifications, reports, escalations }) => [
  ...classifications.flatMap(({ at, by, category, severity, nature, ...judged }) => [
    {
      ...{ step: 'assessed' as const, at, by },
      what: sentence(
        '定级：{0} · {1} · {2}',
        'Classed: {0} · {1} · {2}',
        category,
        severity,
        nature,
      ),
    },
    ...judgements.flatMap(([of, zh, en]) => {
      const found = judged[of];
      return found ? [{ step: 'assessed' as const, at, by, what: sentence(zh, en, found) }] : [];
    }),
  ]),
  ...reports.flatMap(({ to, at, by }) =>
    at
      ? [{ step: 'assessed' as const, at, by, what: sentence('上报{0}', 'Reported to {0}', to) }]
      : [],
  ),
  ...escalations.map(({ at, rule, to }) => ({
    ...{ step: 'assessed' as const, at },
    what: sentence(`按 ${rule} 升级至{0}`, `Taken up to {0} by ${rule}`, to),
  })),
];

const investigated: EntriesOf = ({ assignment, declined, investigations }, names) => [
  ...declined.map(({ at, by, department }) => ({
    ...{ step: 'investigated' as const, at, by },
    what: sentence('退单：{0}', 'Refused by {0}', names.department(department)),
  })),
  ...(assignment
    ? [
        {
          ...{ step: 'investigated' as const, at: assignment.at, by: assignment.by },
          what: sentence('指派：{0}', 'Given to {0}', names.department(assignment.department)),
        },
      ]
    : []),
  ...investigations.map(({ at, by, cause, demandReasonable }) => ({
    ...{ step: 'investigated' as const, at, by },
    what: sentence(
      `调查结论：{0}；诉求${demandReasonable ? '合理' : '不合理'}`,
      `Found: {0}; the demand is ${demandReasonable ? '' : 'not '}reasonable`,
      names.cause(cause),
    ),
  })),
];

const answered: EntriesOf = ({ proposals }) =>
  proposals.flatMap((proposal) => {
    const { round, remedies, cost, proposedAt, proposedBy, decidedAt, decidedBy } = proposal;
    const kinds = remedies.map(({ kind }) => kind);
    const list = kinds.map((_kind, at) => `{${at}}`);
    const step = 'answered' as const;
    return [
      {
        ...{ step, at: proposedAt, by: proposedBy },
        what: sentence(
          `第 ${round} 轮方案：${list.join('、')}，共 ${cost} 元`,
          `Proposal ${round}: ${list.join(', ')}, ${cost} yuan`,
          ...kinds,
        ),
      },
      ...(decidedAt
        ? [
            {
              step,
              at: decidedAt,
              by: decidedBy,
              what: sentence('方案已审批', 'Decided on the proposal'),
            },
          ]
        : []),
      ...(proposal.presentedAt
        ? [
            {
              step,
              at: proposal.presentedAt,
              what: sentence('方案已告知客户', 'The customer has the proposal'),
            },
          ]
        : []),
    ];
  });

const communicated: EntriesOf = ({ proposals, carriedOut, resultTold, evaluations }) => [
  ...proposals.flatMap(({ answeredAt, status }) =>
    answeredAt
      ? [
          {
            ...{ step: 'communicated' as const, at: answeredAt },
            what:
              status === 'refused'
                ? sentence('客户拒绝方案', 'The customer refused it')
                : sentence('客户接受方案', 'The customer took it'),
          },
        ]
      : [],
  ),
  ...(carriedOut
    ? [
        {
          ...carriedOut,
          step: 'communicated' as const,
          what: sentence('方案已落实', 'Carried out'),
        },
      ]
    : []),
  ...(resultTold
    ? [
        {
          ...{ ...resultTold, step: 'communicated' as const },
          what: sentence(
            '结果已告知客户及部门',
            'The customer and the departments know the result',
          ),
        },
      ]
    : []),
  ...evaluations.map(({ at, by, confirmed, score }) => ({
    ...{ step: 'communicated' as const, at, by },
    what: sentence(
      `客户评价 ${score}/5，${confirmed ? '确认' : '不认可'}`,
      `The customer gives ${score} of 5 and ${confirmed ? 'confirms' : 'does not confirm'} it`,
    ),
  })),
];

const closed: EntriesOf = ({ signedOff, earlierEndings, ending }) => [
  ...(signedOff
    ? [
        {
          ...signedOff,
          step: 'closed' as const,
          what: sentence('总监签字', 'Signed off by the director'),
        },
      ]
    : []),
  ...[...earlierEndings, ...(ending ? [ending] : [])].map(({ at, by, outcome }) => ({
    ...{ step: 'closed' as const, at, by },
    what: sentence('结案：{0}', 'Ended: {0}', outcome),
  })),
];

/** To which step a remark of staff belongs; what is of none was a word with the customer. */
const remarkSteps: Readonly<Record<string, TraceStep>> = {
  classified: 'assessed',
  investigated: 'investigated',
  assigned: 'investigated',
  declined: 'investigated',
  'extension-asked': 'assessed',
  'extension-granted': 'assessed',
  'extension-refused': 'assessed',
  'responsibility-appealed': 'investigated',
  'responsibility-decided': 'investigated',
  proposed: 'answered',
  evaluated: 'communicated',
  withdrawn: 'closed',
  voided: 'closed',
  'closed-unconfirmed': 'closed',
};

const remarks: EntriesOf = (complaint) =>
  complaint.remarks.map(({ at, by, about, text }) => ({
    ...{ step: remarkSteps[about] ?? 'communicated', at, by, words: text },
    what: sentence('备注', 'Remark'),
  }));

/** The record of one complaint, step by step, each in the order of time (CP-15). */
export const traceOf = (complaint: Complaint, names: Names): TraceEntry[] => {
  const of = [
    received,
    acknowledged,
    assessed,
    investigated,
    ofResponsibility,
    ofExtensions,
    ofParties,
    answered,
    communicated,
    closed,
    remarks,
  ];
  const order = Object.keys(traceSteps);
  return of
    .flatMap((entries) => entries(complaint, names))
    .sort(
      (a, b) =>
        order.indexOf(a.step) - order.indexOf(b.step) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
    );
};
