import type { ServiceStanding, Standing } from './watch-services.js';

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const words: Readonly<Record<Standing, string>> = {
  ready: '<b class="up">就绪 ready</b>',
  degraded: '<b class="late">可用，通知迟延 serving, late to others</b>',
  away: '<b class="down">未就绪 not ready</b>',
};

const row = ({ name, standing }: ServiceStanding, title = name): string => {
  const base = `/api/${escape(name)}`;
  return `<tr><th scope="row">${escape(title)}<small>${escape(name)}</small></th><td>${words[standing]}</td>
<td><a href="${base}/docs">接口说明 API</a></td><td><a href="${base}/openapi.json">OpenAPI</a></td></tr>`;
};

const style = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
body { max-width: 52rem; margin: 3rem auto; padding: 0 1rem; }
h1 { margin: 0; font-size: 1.8rem; } h1 + p { margin-top: .3rem; opacity: .75; }
table { width: 100%; border-collapse: collapse; margin: 2rem 0; }
th, td { text-align: left; padding: .7rem .6rem; border-bottom: 1px solid #8884; font-weight: normal; }
th small { display: block; opacity: .6; font-family: ui-monospace, monospace; }
b.up { color: #18794e; } b.late { color: #946200; } b.down { color: #b42318; } a { color: #2563eb; }
@media (prefers-color-scheme: dark) { b.up { color: #4cc38a; } b.late { color: #f1a10d; } b.down { color: #ff8b7e; } a { color: #8ab4ff; } }`;

const toConsole = '<a href="/">控制台 Console</a>';
const noConsole =
  '控制台尚未构建，请运行 <code>npm run build</code> · The console is not built: <code>npm run build</code>';

/** What runs here and where its documents are, for programmers and those who look after it. */
export const servicesPage = (
  services: readonly ServiceStanding[],
  titles: ReadonlyMap<string, string>,
  hasConsole: boolean,
): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>服务 Services · Kefu 客服</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><h1>Kefu 客服</h1>
<p>客户服务中心正在运行 · The customer service centre is running</p>
<p>${hasConsole ? toConsole : noConsole}</p>
<table><tbody>${services.map((one) => row(one, titles.get(one.name))).join('\n')}</tbody></table>
<p><a href="/api/staff/oidc/.well-known/openid-configuration">登录服务 sign-in (OpenID Connect)</a> ·
<a href="/health/ready">运行状况 health</a></p>
</body></html>`;
