import { createHash } from 'node:crypto';
import { inHtml, type Language } from '@kefu/service';

const css = `
:root{color-scheme:light dark;--ink:#1c2733;--soft:#5b6b7b;--line:#c4ced8;--paper:#fff;--ground:#eef2f5;--mark:#0b6b5d;--mark-ink:#fff;--bad:#b3261e;--bad-ground:#fdecea}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a3b1bf;--line:#445260;--paper:#1b242d;--ground:#10171d;--mark:#4cc2ad;--mark-ink:#06211c;--bad:#ffb4ab;--bad-ground:#4a1512}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{width:100%;max-width:25rem;background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:2rem;box-shadow:0 8px 30px rgb(16 32 48/.08)}
.brand{display:flex;align-items:center;gap:.75rem;margin:0 0 1.5rem}
.brand svg{flex:none}
.brand b{display:block;font-size:1.25rem;line-height:1.2}
.brand span{color:var(--soft);font-size:.875rem}
h1{font-size:1.375rem;margin:0 0 1.25rem}
h1+p{margin-top:-1rem}
p{margin:0 0 1.25rem;color:var(--soft)}
label{display:block;font-weight:600;margin:0 0 .375rem}
input{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;padding:.625rem .75rem;margin:0 0 1.125rem}
input:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
button{width:100%;font:inherit;font-weight:600;border:1px solid var(--mark);border-radius:8px;padding:.6875rem;margin:.25rem 0 0;background:var(--mark);color:var(--mark-ink);cursor:pointer}
button.quiet{background:transparent;color:var(--ink);border-color:var(--line);margin-top:.75rem}
.bad{background:var(--bad-ground);color:var(--bad);border-radius:8px;padding:.625rem .75rem;margin:0 0 1.25rem}
.hint{font-size:.875rem;margin:-.75rem 0 1.125rem}
nav{margin:1.5rem 0 0;text-align:center;font-size:.875rem}
nav a{color:var(--soft)}
code{font-size:.875rem;overflow-wrap:anywhere}
`;

const styleHash = createHash('sha256').update(css).digest('base64');

/** Nothing but this page's own style, and forms that lead to us or back to the console. */
export const pageHeaders = (formTargets: readonly string[]): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
});

export interface PageContent {
  readonly language: Language;
  readonly title: string;
  /** HTML; whatever is put into it from outside has been escaped. */
  readonly body: string;
  /** Where the same page is in the other language. */
  readonly otherLanguage?: string;
}

const logo = `<svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true"><circle cx="22" cy="22" r="20" fill="none" stroke="var(--mark)" stroke-width="4" stroke-dasharray="107 19" transform="rotate(-60 22 22)"/><path d="M14 22.5l5.5 5.5L31 16.5" fill="none" stroke="var(--mark)" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

export const renderPage = ({ language, title, body, otherLanguage }: PageContent): string => {
  const zh = language === 'zh';
  const link = zh
    ? '<a lang="en" hreflang="en" href="URL">English</a>'
    : '<a lang="zh" hreflang="zh" href="URL">中文</a>';
  return `<!DOCTYPE html>
<html lang="${zh ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)} · Kefu 客服</title>
<style>${css}</style>
</head>
<body>
<main>
<div class="brand">${logo}<div><b>Kefu 客服</b><span>${zh ? '客服中心' : 'Customer service centre'}</span></div></div>
${body}
${otherLanguage === undefined ? '' : `<nav>${link.replace('URL', inHtml(otherLanguage))}</nav>`}
</main>
</body>
</html>
`;
};
