import type { Question } from '@kefu/handbook';
import type { Bilingual } from '@kefu/kernel';

export type GuidedPlan = 'CB-01' | 'CB-02' | 'CB-03' | 'CB-04' | 'CB-06' | 'CP-10';

export const partNames = ['opening', 'satisfied', 'dissatisfied', 'closing'] as const;

export type PartName = (typeof partNames)[number];

export interface UsualGuide {
  readonly title: Bilingual;
  /** The question that the callback is made for; absent where all that it asks is of one rank. */
  readonly main?: Question;
  readonly questions: readonly Question[];
  readonly script: Readonly<Record<PartName, Bilingual>>;
}

const closing: Bilingual = {
  zh: '感谢您的接听，再见。',
  en: 'Thank you for taking the call. Goodbye.',
};

const score = (
  code: string,
  dimension: NonNullable<Question['dimension']>,
  zh: string,
  en: string,
  asks: NonNullable<Question['asks']> = 'perceived',
): Question => ({ code, title: { zh, en }, kind: 'score', dimension, asks });

/** Asked in the end of every callback but of one about a complaint, whatever the centre asks beside it (CB-12). */
export const wantsToComplain: Question = {
  code: 'wants-to-complain',
  title: { zh: '您要投诉吗？', en: 'Do you want to complain?' },
  kind: 'yes-no',
};

/** What is asked and said where the centre's profile has nothing of its own (CB-14, CB-17). */
export const usualGuides: Readonly<Record<GuidedPlan, UsualGuide>> = {
  'CB-01': {
    title: { zh: 'A 阶段：是否到达', en: 'Stage A: did the technician arrive?' },
    main: {
      code: 'arrived',
      title: { zh: '维修员到了吗？', en: 'Has the technician arrived?' },
      kind: 'yes-no',
    },
    questions: [
      score('timeliness', 'timeliness', '到达及时吗？', 'Was the technician in time?'),
      {
        code: 'remark',
        title: { zh: '您还有什么要告诉我们的？', en: 'Is there anything else to tell us?' },
        kind: 'text',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员。约好的上门时间已过，请问维修员到了吗？',
        en: 'Hello, this is the service centre. The agreed time has passed: has the technician arrived?',
      },
      satisfied: {
        zh: '好的，谢谢您。维修完成后我们会再次回访。',
        en: 'Good, thank you. We will call again when the repair is done.',
      },
      dissatisfied: {
        zh: '非常抱歉让您久等，我们马上联系维修组长，并尽快给您答复。',
        en: 'We are sorry that you had to wait. We speak to the lead at once and call you back.',
      },
      closing,
    },
  },
  'CB-02': {
    title: { zh: 'B 阶段：维修进度', en: 'Stage B: how far is the repair?' },
    main: {
      code: 'solved',
      title: { zh: '故障解决了吗？', en: 'Is the fault solved?' },
      kind: 'yes-no',
    },
    questions: [
      {
        code: 'progress',
        title: { zh: '现在维修进度如何？', en: 'How far is the repair?' },
        kind: 'text',
      },
      score('timeliness', 'timeliness', '我们守时吗？', 'Were we punctual?'),
      score('overall', 'overall', '到目前为止满意吗？', 'How satisfied are you so far?'),
      {
        code: 'left-over',
        title: { zh: '有无遗留问题？', en: 'Is anything left over?' },
        kind: 'yes-no',
        dissatisfiedAt: 'yes',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员，想了解一下您报修的进展，请问您现在方便吗？',
        en: 'Hello, this is the service centre. May I ask how your repair is going?',
      },
      satisfied: {
        zh: '谢谢您，我们会继续跟进，直到修好为止。',
        en: 'Thank you. We stay on it until it is repaired.',
      },
      dissatisfied: {
        zh: '非常抱歉让您久等，我们马上联系维修组长并给您答复。',
        en: 'We are sorry that it takes so long. We speak to the lead at once and call you back.',
      },
      closing,
    },
  },
  'CB-03': {
    title: { zh: 'C 阶段：再问满意', en: 'Stage C: is it solved, and are you satisfied?' },
    main: {
      code: 'solved',
      title: { zh: '故障解决了吗？', en: 'Is the fault solved?' },
      kind: 'yes-no',
    },
    questions: [
      score('timeliness', 'timeliness', '维修员到达及时吗？', 'Was the technician in time?'),
      score('effect', 'effect', '维修效果如何？', 'How good is the repair?'),
      score('result', 'result', '对维修结果满意吗？', 'Are you content with the result?'),
      score('attitude', 'attitude', '服务态度和耐心如何？', 'How were attitude and patience?'),
      score('expected', 'overall', '您期望几分？', 'What quality had you expected?', 'expected'),
      score('overall', 'overall', '总体感受几分？', 'How was it overall?'),
      score('left-over', 'left-over-trouble', '还有遗留问题吗？', 'Is any trouble left over?'),
      {
        code: 'opinion',
        title: { zh: '还有哪些地方需要改进？', en: 'What should we do better?' },
        kind: 'text',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员，想了解一下维修后的使用情况，请问您现在方便吗？',
        en: 'Hello, this is the service centre. May I ask how it has worked since the repair?',
      },
      satisfied: {
        zh: '感谢您的评价。以后遇到问题，欢迎随时拨打我们的报修电话。',
        en: 'Thank you. Should anything come up, our repair line is always there for you.',
      },
      dissatisfied: {
        zh: '非常抱歉给您带来不便，我们会尽快安排处理并再次回访。',
        en: 'We are sorry for the trouble. We will see to it soon and call you again.',
      },
      closing,
    },
  },
  'CB-04': {
    title: { zh: '7DC 回访', en: '7DC: how was the delivery?' },
    questions: [
      {
        code: 'on-time',
        title: { zh: '交付准时吗？', en: 'Was it delivered on time?' },
        kind: 'yes-no',
        dissatisfiedAt: 'no',
      },
      score('result', 'result', '交付时讲解清楚吗？', 'How clear was the explanation?'),
      score('attitude', 'attitude', '接待您的人态度如何？', 'How was whoever served you?'),
      score('expected', 'overall', '您期望几分？', 'What quality had you expected?', 'expected'),
      score('overall', 'overall', '总体感受几分？', 'How was it overall?'),
      {
        code: 'opinion',
        title: { zh: '还有哪些地方需要改进？', en: 'What should we do better?' },
        kind: 'text',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员，您购买的商品交付一周了，想了解一下您的感受，请问您现在方便吗？',
        en: 'Hello, this is the service centre. A week has passed since your delivery: may I ask how it was?',
      },
      satisfied: {
        zh: '感谢您的评价，祝您使用愉快，有事请随时来电。',
        en: 'Thank you. We hope that you enjoy it; call us whenever there is something.',
      },
      dissatisfied: {
        zh: '非常抱歉给您带来不便，我们马上落实并给您答复。',
        en: 'We are sorry for the trouble. We see to it at once and tell you what came of it.',
      },
      closing,
    },
  },
  'CB-06': {
    title: { zh: '定期回访', en: 'How are you getting on?' },
    questions: [
      {
        code: 'in-use',
        title: { zh: '使用正常吗？', en: 'Does it work as it should?' },
        kind: 'yes-no',
        dissatisfiedAt: 'no',
      },
      score('attitude', 'attitude', '我们的服务态度如何？', 'How do we treat you?'),
      score('expected', 'overall', '您期望几分？', 'What quality had you expected?', 'expected'),
      score('overall', 'overall', '总体感受几分？', 'How is it overall?'),
      {
        code: 'opinion',
        title: { zh: '您还有什么需要？', en: 'Is there anything that you need?' },
        kind: 'text',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员，想了解一下您近来的使用情况，请问您现在方便吗？',
        en: 'Hello, this is the service centre. May I ask how you have been getting on?',
      },
      satisfied: {
        zh: '感谢您的评价，有事请随时来电。',
        en: 'Thank you. Call us whenever there is something.',
      },
      dissatisfied: {
        zh: '非常抱歉给您带来不便，我们马上落实并给您答复。',
        en: 'We are sorry for the trouble. We see to it at once and tell you what came of it.',
      },
      closing,
    },
  },
  'CP-10': {
    title: { zh: '投诉评价', en: 'What the customer thinks of the result' },
    main: {
      code: 'solved',
      title: { zh: '您投诉的问题解决了吗？', en: 'Is what you complained of settled?' },
      kind: 'yes-no',
    },
    questions: [
      score('timeliness', 'timeliness', '处理及时吗？', 'Was it handled in time?'),
      score('attitude', 'attitude', '对处理过程满意吗？', 'Are you content with the handling?'),
      score('result', 'result', '对处理结果满意吗？', 'Are you content with the result?'),
      score('overall', 'overall', '总体满意吗？', 'How content are you overall?'),
      {
        code: 'opinion',
        title: { zh: '您还有什么意见？', en: 'Is there anything else to tell us?' },
        kind: 'text',
      },
    ],
    script: {
      opening: {
        zh: '您好，我是客服中心的回访员，想了解一下您对投诉处理结果的意见，请问您现在方便吗？',
        en: 'Hello, this is the service centre. May I ask what you think of how your complaint was settled?',
      },
      satisfied: {
        zh: '感谢您的评价，也感谢您让我们有机会改进。',
        en: 'Thank you for your view, and for the chance to do better.',
      },
      dissatisfied: {
        zh: '非常抱歉没有让您满意，我们会重新与您协商。',
        en: 'We are sorry that you are not content. We will talk it over with you again.',
      },
      closing,
    },
  },
};
