import { inHtml } from '@kefu/service';
import type { Bilingual, Instant } from '@kefu/kernel';
import { localDate, localTime } from '@kefu/kernel';
import { roles, type DocumentForm } from '@kefu/handbook';
import type { KnownPerson } from '@kefu/people';
import type { Asset } from '../../../records/assets/index.js';
import type { HandOver, HandOverForm, Signature } from '../domain/index.js';

export interface Printed {
  readonly handOver: HandOver;
  readonly fileNumber: string;
  /** Without the name for who may not see them. */
  readonly customer: { readonly number: string; readonly name?: string };
  readonly asset?: Pick<Asset, 'model' | 'serial' | 'plate'> | undefined;
  /** Who signed, by their ids. */
  readonly people: ReadonlyMap<string, Pick<KnownPerson, 'number'>>;
  readonly centre: Bilingual;
  readonly zone: string;
  /** Of the documents, by their codes. */
  readonly titles: ReadonlyMap<string, Bilingual>;
}

const words = (...said: readonly (string | undefined)[]): string =>
  inHtml(said.filter(Boolean).join(' '));

const forms: Readonly<Record<DocumentForm, string>> = {
  original: '原件',
  copy: '复印件',
  'original-seen-copy-kept': '验原件留复印件',
};

const style = `
body { font: 14px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; max-width: 800px; margin: 24px auto; }
h1 { font-size: 22px; text-align: center; letter-spacing: 0.2em; } p { text-align: center; margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 10px 0; }
th, td { border: 1px solid #555; padding: 4px 8px; text-align: left; }
.sign { display: flex; gap: 40px; margin: 30px 0; break-inside: avoid; } .sign div { flex: 1; white-space: nowrap; border-bottom: 1px solid #333; min-height: 40px; }
@page { size: A4; margin: 16mm; }`;

/** 资料交接表单, as it is printed, signed by both and filed (CU-03, CU-04). */
export const printForm = (printed: Printed): string => {
  const { handOver, fileNumber, centre, zone, titles, people, customer, asset } = printed;
  const { number, rule, form, signed, dueAt } = handOver;
  const moment = (at: Instant): string => `${localDate(at, zone)} ${localTime(at, zone)}`;
  const sign = ({ role, personId, at }: Signature): string =>
    words(roles[role].zh, people.get(personId)?.number, moment(at));
  const given = [...signed, ...(form ? [form] : [])];
  const papers = rule === 'CU-03' ? '销售资料' : '维修资料';
  const body = given.length > 0 ? given : [undefined];
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>资料交接表单 ${number}</title>
<style>${style}</style></head><body>
<h1>资料交接表单</h1>
<p>${inHtml(centre.zh)} · ${papers}（${rule}）</p>
<p>表单号 ${number} · 档案号 ${inHtml(fileNumber)} · 交接期限 ${moment(dueAt)}</p>
<p>客户 ${words(customer.number, customer.name)}${asset ? ` · 设备 ${words(asset.model, asset.serial, asset.plate)}` : ''}</p>
${body.map((one) => formTable(one, titles, sign)).join('\n')}
</body></html>`;
};

const formTable = (
  form: HandOverForm | undefined,
  titles: Printed['titles'],
  sign: (signature: Signature) => string,
): string => {
  const rows = (form?.items ?? []).map(({ code, form: how, copies }, at) => {
    const title = inHtml(titles.get(code)?.zh ?? code);
    return `<tr><td>${at + 1}</td><td>${title}</td><td>${forms[how]}</td><td>${copies}</td></tr>`;
  });
  const signature = (label: string, by: Signature | undefined): string =>
    `<div>${label}：${by ? sign(by) : ''}</div>`;
  return `<table><thead><tr><th>序号</th><th>资料名称</th><th>形式</th><th>份数</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
${form?.remark === undefined ? '' : `<p>备注：${inHtml(form.remark)}</p>`}
<div class="sign">${signature('移交人签字', form?.given)}${signature('接收人签字', form?.received)}</div>`;
};
