import { inHtml, languageOf, type Language } from '@kefu/service';
import type { errors, ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { pageHeaders, renderPage } from './page-frame.js';

export type SignInFault = 'wrong' | 'too-many' | 'weak' | 'missing';

const words = {
  zh: {
    signIn: '登录',
    number: '工号',
    password: '密码',
    newPassword: '新密码',
    change: '请设置新密码',
    changeWhy: '当前密码由他人设置，继续之前请换成只有您知道的密码。',
    hint: '10 个字符以上，不含工号。',
    save: '保存并登录',
    wrong: '工号或密码不正确。',
    'too-many': '尝试次数过多，请稍后再试。',
    weak: '新密码太短、太简单或含有工号。',
    missing: '请填写工号和密码。',
    signOut: '退出登录？',
    signOutWhy: '您将退出本浏览器中的 Kefu。',
    yes: '退出',
    no: '继续使用',
    signedOut: '已退出',
    signedOutWhy: '可以关闭此页面。',
    failed: '无法继续',
    failedWhy: '登录请求无效或已过期。请回到控制台重新登录。',
  },
  en: {
    signIn: 'Sign in',
    number: 'Staff number',
    password: 'Password',
    newPassword: 'New password',
    change: 'Choose a new password',
    changeWhy: 'Somebody else set your password. Choose one that only you know to go on.',
    hint: 'At least 10 characters, without your staff number.',
    save: 'Save and sign in',
    wrong: 'Staff number or password is not right.',
    'too-many': 'Too many attempts. Try again a little later.',
    weak: 'The new password is too short, too simple, or contains the staff number.',
    missing: 'Enter your staff number and password.',
    signOut: 'Sign out?',
    signOutWhy: 'You will be signed out of Kefu in this browser.',
    yes: 'Sign out',
    no: 'Stay signed in',
    signedOut: 'Signed out',
    signedOutWhy: 'You can close this page.',
    failed: 'This cannot go on',
    failedWhy:
      'The sign-in request is not valid or has expired. Go back to the console and sign in again.',
  },
} as const;

const other = (language: Language): Language => (language === 'zh' ? 'en' : 'zh');

const faultLine = (language: Language, fault: SignInFault | undefined): string =>
  fault ? `<div class="bad" role="alert" id="fault">${words[language][fault]}</div>` : '';

export interface SignInPage {
  readonly language: Language;
  readonly path: string;
  readonly number?: string;
  readonly fault?: SignInFault | undefined;
  /** Asks for a new password as well. */
  readonly change?: boolean;
}

export const signInPage = ({ language, path, number = '', fault, change }: SignInPage): string => {
  const say = words[language];
  const invalid = fault ? ' aria-describedby="fault"' : '';
  const focus = number === '' ? [' autofocus', ''] : ['', ' autofocus'];
  return renderPage({
    language,
    title: say.signIn,
    otherLanguage: `${path}?lang=${other(language)}`,
    body: `<h1>${change ? say.change : say.signIn}</h1>
${change ? `<p>${say.changeWhy}</p>` : ''}
${faultLine(language, fault)}
<form method="post" action="${inHtml(path)}?lang=${language}">
<label for="number">${say.number}</label>
<input id="number" name="number" value="${inHtml(number)}" autocomplete="username" autocapitalize="characters" spellcheck="false" maxlength="32" required${invalid}${focus[0]}>
<label for="password">${say.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" maxlength="128" required${invalid}${focus[1]}>
${
  change
    ? `<label for="next">${say.newPassword}</label>
<input id="next" name="next" type="password" autocomplete="new-password" minlength="10" maxlength="128" required aria-describedby="hint">
<p class="hint" id="hint">${say.hint}</p>`
    : ''
}
<button type="submit">${change ? say.save : say.signIn}</button>
</form>`,
  });
};

export const failurePage = (language: Language, code?: string): string => {
  const say = words[language];
  return renderPage({
    language,
    title: say.failed,
    body: `<h1>${say.failed}</h1><p>${say.failedWhy}</p>${code ? `<code>${inHtml(code)}</code>` : ''}`,
  });
};

const languageFor = (ctx: KoaContextWithOIDC): Language => languageOf(ctx.get('accept-language'));

const show = (ctx: KoaContextWithOIDC, html: string, formTargets: readonly string[] = []): void => {
  ctx.set(pageHeaders(formTargets));
  ctx.body = html;
};

/**
 * `form` is made by the issuer and carries its token against forged requests. Browsers hold the redirect
 * after it to the same targets, so these are the origins that a sign-out may lead to.
 */
export const signOutPage =
  (formTargets: readonly string[]) =>
  (ctx: KoaContextWithOIDC, form: string): void => {
    const language = languageFor(ctx);
    const say = words[language];
    const body = `<h1>${say.signOut}</h1><p>${say.signOutWhy}</p>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${say.yes}</button>
<button type="submit" form="op.logoutForm" class="quiet">${say.no}</button>`;
    show(ctx, renderPage({ language, title: say.signOut, body }), formTargets);
  };

export const signedOutPage = (ctx: KoaContextWithOIDC): void => {
  const language = languageFor(ctx);
  const say = words[language];
  show(
    ctx,
    renderPage({
      language,
      title: say.signedOut,
      body: `<h1>${say.signedOut}</h1><p>${say.signedOutWhy}</p>`,
    }),
  );
};

export const errorPage = (
  ctx: KoaContextWithOIDC,
  out: ErrorOut,
  _error: errors.OIDCProviderError | Error,
): void => {
  show(ctx, failurePage(languageFor(ctx), out.error));
};
