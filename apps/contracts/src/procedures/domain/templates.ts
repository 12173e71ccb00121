import type {
  Handbook,
  ProcedureStepTemplate,
  ProcedureTemplate,
  RequiredDocument,
} from '@kefu/handbook';
import type { Limit } from '@kefu/kernel';

const document = (
  code: string,
  zh: string,
  en: string,
  form: RequiredDocument['form'] = 'original',
  copies = 1,
): RequiredDocument => ({ code, title: { zh, en }, form, copies });

const mandate = document('mandate', '委托书', 'Mandate');
const agent = document('agent-identity', '被委托人身份证', 'ID card of the agent', 'copy');

const submit = (within: Limit, documents: readonly RequiredDocument[]): ProcedureStepTemplate => ({
  code: 'submit',
  title: { zh: '备齐材料并递交', en: 'Papers complete and submitted' },
  ...{ owner: 'clerk', within, documents },
});

const recordFiling = (handbook: Handbook): ProcedureTemplate => ({
  code: 'record-filing',
  title: { zh: '合同备案', en: 'Record filing' },
  steps: [
    submit(handbook.limit('CT-11', 'prepare'), [
      document('application', '联机备案申请表', 'Application'),
      document('licence', '营业执照复印件', 'Copy of the licence', 'copy'),
      document('contract', '新签合同', 'Contract', 'original', 3),
      ...[mandate, agent],
    ]),
    {
      code: 'filed',
      title: { zh: '领取备案表', en: 'Filing received' },
      owner: 'clerk',
      within: handbook.parameter('CT-11', 'filing'),
      notBefore: handbook.parameter('CT-11', 'filingEarliest'),
    },
  ],
});

const advanceNotice = (handbook: Handbook): ProcedureTemplate => ({
  code: 'advance-notice',
  title: { zh: '预告登记', en: 'Advance notice registration' },
  after: 'record-filing',
  steps: [
    submit(handbook.limit('CT-11', 'prepare'), [
      document('application', '预告登记申请书', 'Application'),
      document('identity', '申请人身份证明', 'Identity of the applicants', 'copy'),
      document('filed-contract', '已备案的预售合同', 'Filed contract'),
      document('agreement', '预告登记约定', 'Agreement on the advance notice'),
    ]),
    {
      code: 'certificate',
      title: { zh: '领取预告登记证明', en: 'Certificate of advance notice received' },
      owner: 'clerk',
      within: { workingDays: handbook.parameter('CT-11', 'advanceNotice') },
    },
  ],
});

const initialRegistration = (handbook: Handbook): ProcedureTemplate => ({
  code: 'initial-registration',
  title: { zh: '初始登记', en: 'Initial registration' },
  steps: [
    submit(handbook.limit('CT-11', 'prepare'), [
      document('application', '登记申请书', 'Application'),
      document('licence', '营业执照复印件', 'Copy of the licence', 'copy'),
      document('land-use', '建设用地使用权证明', 'Proof of the right to the land'),
      document('planning', '规划符合证明', 'Proof that it is as planned'),
      document('completion', '竣工证明', 'Proof of completion'),
      document('survey-report', '房屋测绘报告', 'Report of the survey'),
    ]),
    {
      code: 'survey',
      title: { zh: '现场勘查', en: 'Surveyed on site' },
      owner: 'clerk',
      within: handbook.limit('CT-11', 'survey'),
    },
    {
      code: 'approval',
      title: { zh: '审批发证', en: 'Approved' },
      owner: 'clerk',
      within: handbook.limit('CT-11', 'approval'),
    },
  ],
});

const certificateStep = (handbook: Handbook, mortgaged: boolean): ProcedureStepTemplate => ({
  code: 'certificate',
  title: { zh: '产权证办出', en: 'Certificate issued' },
  owner: 'clerk',
  ...(mortgaged
    ? {
        within: handbook.parameter('CT-11', 'titleMortgagedWithin'),
        notBefore: handbook.parameter('CT-11', 'titleMortgaged'),
      }
    : { within: handbook.parameter('CT-11', 'titlePaidInFull') }),
});

const titleCertificate = (handbook: Handbook, mortgaged: boolean): ProcedureTemplate => ({
  code: 'title-certificate',
  title: { zh: '产权证', en: 'Title certificate' },
  certificate: 'title-certificate',
  steps: [
    submit(handbook.limit('CT-11', 'prepare'), [
      document('application', '转移登记申请书', 'Application for transfer'),
      document('plan', '房屋分户图', 'Plan of the unit'),
      document('sale-contract', '商品房买卖合同', 'Sale contract'),
      document('deed-tax', '契税票', 'Receipt of the deed tax'),
      document('maintenance-fund', '维修基金票据', 'Receipt of the maintenance fund'),
      document('initial-registration', '初始登记证明', 'Proof of the initial registration'),
      document('record-filing', '合同备案表', 'Record of the filing'),
      document('address', '房屋坐落证明', 'Proof of the address'),
      document('identity', '买受人身份证明', 'Identity of the buyer', 'copy'),
      mandate,
    ]),
    certificateStep(handbook, mortgaged),
    ...(mortgaged
      ? [
          {
            code: 'fetch-through-bank',
            title: { zh: '经贷款银行领证', en: 'Fetched through the bank' },
            owner: 'clerk' as const,
            within: handbook.parameter('CT-11', 'bankFetch'),
            documents: [document('notice', '领证通知单', 'Notice of collection'), agent],
          },
        ]
      : []),
  ],
});

/** CT-11: what the law gives every centre, and what the profile adds; its own goes before. */
export const templatesOf = (
  handbook: Handbook,
  mortgaged = false,
): readonly ProcedureTemplate[] => {
  const own = handbook.profile.procedures ?? [];
  const usual = [
    recordFiling(handbook),
    advanceNotice(handbook),
    initialRegistration(handbook),
    titleCertificate(handbook, mortgaged),
  ];
  return [...own, ...usual.filter(({ code }) => !own.some((one) => one.code === code))];
};
