import { localDate, localTime, type Bilingual, type Instant } from '@kefu/kernel';
import { inHtml, printedPage, printedTable, type Language, type Paper } from '@kefu/service';
import type { Trace, TraceLimit } from '../trace/read-trace.js';
import { traceSteps, type TraceEntry, type TraceStep } from '../trace/steps.js';
import { wordOf } from '../trace/words.js';

const words = {
  title: { zh: '投诉处理记录', en: 'Record of a complaint' },
  standard: {
    zh: '依据 GB/T 19012-2019（ISO 10002:2018）',
    en: 'After GB/T 19012-2019 (ISO 10002:2018)',
  },
  when: { zh: '时间', en: 'Time' },
  who: { zh: '经办人', en: 'By' },
  what: { zh: '事项', en: 'What' },
  none: { zh: '尚无记录', en: 'Nothing on record yet' },
  limits: { zh: '时限与暂停', en: 'Limits and rests' },
  rule: { zh: '条款', en: 'Rule' },
  started: { zh: '起算', en: 'From' },
  due: { zh: '到期', en: 'Due' },
  state: { zh: '结果', en: 'Came to' },
  why: { zh: '如何计算', en: 'How it was counted' },
  printed: { zh: '打印时间', en: 'Printed' },
  kefu: { zh: '系统', en: 'Kefu' },
  keeper: { zh: '记录保管人', en: 'Kept by' },
  auditor: { zh: '审核人', en: 'Audited by' },
  day: { zh: '签字 / 日期', en: 'Signature / date' },
} as const satisfies Record<string, Bilingual>;

const facts = {
  number: { zh: '投诉编号', en: 'Number' },
  outsideNumber: { zh: '外部热线编号', en: 'Number of the hotline' },
  channel: { zh: '渠道', en: 'Channel' },
  regionId: { zh: '区域', en: 'Region' },
  category: { zh: '类别', en: 'Category' },
  severity: { zh: '严重程度', en: 'Severity' },
  customerId: { zh: '客户', en: 'Customer' },
  ownerId: { zh: '负责人', en: 'Handler' },
} as const satisfies Record<string, Bilingual>;

/** A complaint as an auditor keeps it. Whatever anybody wrote stands in it as text. */
export const printTrace = (trace: Trace, paper: Paper): string => {
  const { language, zone } = paper;
  const t = (of: Bilingual) => inHtml(of[language]);
  const at = (moment: Instant) => `${localDate(moment, zone)} ${localTime(moment, zone)}`;
  const who = (id: string | undefined) =>
    id === undefined
      ? ''
      : inHtml(trace.people.get(id) ?? (id.includes('-') ? id : words.kefu[language]));
  const entry = ({ at: moment, by, what, words: said }: TraceEntry) => [
    at(moment),
    who(by),
    `${t(what)}${said === undefined ? '' : `<blockquote>${inHtml(said)}</blockquote>`}`,
  ];
  const limit = ({ rule, title, startedAt, dueAt, status, settledAt, explained }: TraceLimit) => [
    `${rule} ${t(title)}`,
    at(startedAt),
    at(dueAt),
    `${t(wordOf(status))}${settledAt ? `<br>${at(settledAt)}` : ''}`,
    `<small>${t(explained)}</small>`,
  ];
  const step = (name: TraceStep, place: number) => {
    const rows = trace.entries.filter((one) => one.step === name).map(entry);
    const heads = [t(words.when), t(words.who), t(words.what)];
    const shown =
      rows.length > 0 ? printedTable(heads, rows, 'steps') : `<p class="none">${t(words.none)}</p>`;
    return `<h2>${place + 1}. ${t(traceSteps[name])}</h2>${shown}`;
  };
  const head = [words.rule, words.started, words.due, words.state, words.why].map(t);
  const { number } = trace.complaint;
  return printedPage({
    ...{ language, title: `${words.title[language]} ${number}`, heading: words.title[language] },
    below: [
      paper.centre[language],
      words.standard[language],
      `${words.printed[language]} ${at(paper.printedAt)}`,
    ],
    body: [
      factTable(trace, language, who),
      ...(Object.keys(traceSteps) as TraceStep[]).map(step),
      `<h2>${t(words.limits)}</h2>${printedTable(head, trace.limits.map(limit), 'limits')}`,
    ],
    signatures: [words.keeper, words.auditor].map((by) => `${t(by)}<small>${t(words.day)}</small>`),
  });
};

const factTable = (
  { complaint, customerNumber }: Trace,
  language: Language,
  who: (id: string) => string,
): string => {
  const fields = Object.keys(facts) as (keyof typeof facts)[];
  const shown = fields.flatMap((field) => {
    const value = complaint[field];
    if (value === undefined) return [];
    const said: Partial<Record<typeof field, string>> = {
      ownerId: who(complaint.ownerId),
      customerId: inHtml(customerNumber),
    };
    const text = said[field] ?? inHtml(wordOf(value)[language]);
    return [`<th>${inHtml(facts[field][language])}</th><td>${text}</td>`];
  });
  const rows = shown.flatMap((cell, at) =>
    at % 2 === 0 ? [`<tr>${cell}${shown[at + 1] ?? '<td colspan="2"></td>'}</tr>`] : [],
  );
  return `<table class="facts">${rows.join('')}</table>`;
};
