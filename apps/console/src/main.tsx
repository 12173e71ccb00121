import { startWords } from './words';
import { isForPhone, PHONE_HOME } from './app/phone-home';
import { begin, session, signIn } from './app/session';
import { nameTabs } from './app/tab-name';
import './app/style.css';

/** Whoever is on the road gets a page that a slow line carries; everybody else the whole of it. */
const start = async (): Promise<void> => {
  const { pathname } = window.location;
  const isPhone = isForPhone(pathname, session()?.roles ?? []);
  const { show } = await (isPhone ? import('./app/phone') : import('./app/desk'));
  if (isPhone && pathname === '/') window.history.replaceState(null, '', PHONE_HOME);
  const page = document.getElementById('kefu') as HTMLElement;
  nameTabs(page);
  show(page);
};

const [isIn] = await Promise.all([begin(), startWords()]);
await (isIn ? start() : signIn());
