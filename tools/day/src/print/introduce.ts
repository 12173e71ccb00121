import type { Language } from '../stage/lines.js';
import { opens, type Story } from '../stage/deeds.js';
import type { Paint } from './paint.js';

/** What is about to be seen, and how to read it. */
export const introduce = (stories: readonly Story[], language: Language, paint: Paint): string => {
  const regions = new Set(stories.map(({ region }) => region)).size;
  const [orders, complaints, contracts] = (['report', 'complain', 'draft'] as const).map(
    (verb) => stories.filter(({ steps: [first] }) => opens(first) === verb).length,
  );
  const [title, rules, colours] =
    language === 'zh'
      ? [
          `示范客服中心的一天：${regions} 个区，${orders} 张维修单，${complaints} 件投诉，${contracts} 份合同`,
          '经由公开的 API，时间为步进的当地时间；各行：时间、工号、岗位、维修单、投诉或合同、区域、条款、所为。',
          `Kefu 为系统依规则自动所为；${paint.breach('违期和失约')}，${paint.refused('✗ 为被拒绝的操作')}。`,
        ]
      : [
          `A day at the demo centre: ${regions} regions, ${orders} repair orders, ${complaints} complaints, ${contracts} contracts`,
          'Through the public API, in stepped time. Time, staff number, role, order, complaint or contract, region, rule, deed.',
          `Kefu: what happens by rule; ${paint.breach('missed deadlines and no-shows')}; ${paint.refused('✗ what was refused')}.`,
        ];
  return `${paint.heading(title)}\n${paint.quiet(rules)}\n${colours}\n`;
};
