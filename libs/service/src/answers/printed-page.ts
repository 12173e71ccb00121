import type { Language } from '@kefu/http';
import { inHtml } from './in-html.js';

const style = `
body { font: 13px/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1a1a1a;
  max-width: 900px; margin: 24px auto; padding: 0 20px; }
h1 { font-size: 22px; text-align: center; margin: 0 0 4px; letter-spacing: 0.08em; }
h2 { font-size: 14px; margin: 18px 0 4px; padding-left: 8px; border-left: 4px solid #1f4e79; }
.sub { text-align: center; color: #555; margin: 0; font-size: 12px; }
.none { color: #777; margin: 4px 0; }
table { border-collapse: collapse; width: 100%; margin: 6px 0; table-layout: fixed; }
th, td { border: 1px solid #b9c2cc; padding: 3px 7px; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { background: #eaf0f6; font-weight: 600; }
table.facts { margin-top: 14px; } table.facts th { width: 15%; }
table.steps th:nth-child(1) { width: 118px; } table.steps th:nth-child(2) { width: 96px; }
table.limits { font-size: 12px; } table.limits th:nth-child(5) { width: 38%; }
small { color: #555; white-space: pre-line; display: block; }
blockquote { margin: 4px 0 2px; padding-left: 8px; border-left: 2px solid #b9c2cc; white-space: pre-wrap; }
.wording { white-space: pre-wrap; overflow-wrap: anywhere; }
.sign { display: flex; flex-wrap: wrap; gap: 32px; margin-top: 36px; break-inside: avoid; }
.sign div { flex: 1 1 200px; border-bottom: 1px solid #444; padding-bottom: 4px; min-height: 40px; }
@page { size: A4; margin: 14mm 12mm; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 11px; }
  h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  th { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
`;

/** Heads and cells are HTML by now. */
export const printedTable = (
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string => {
  const head = heads.map((cell) => `<th>${cell}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  return `<table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
};

export interface PrintedPage {
  readonly language: Language;
  readonly title: string;
  readonly heading: string;
  /** Lines under the heading. */
  readonly below: readonly string[];
  /** HTML by now, as are the signatures. */
  readonly body: readonly string[];
  readonly signatures: readonly string[];
}

/** A page that people print, sign and keep. */
export const printedPage = ({
  language,
  title,
  heading,
  below,
  body,
  signatures,
}: PrintedPage): string =>
  `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)}</title><style>${style}</style></head><body>
<h1>${inHtml(heading)}</h1>
${below.map((line) => `<p class="sub">${inHtml(line)}</p>`).join('\n')}
${body.join('\n')}
<div class="sign">${signatures.map((one) => `<div>${one}</div>`).join('')}</div>
</body></html>
`;
