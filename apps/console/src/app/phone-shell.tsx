import { Link, Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useQueue } from '../parts/queue/queue';
import { useWords } from '../words/use-words';
import { PHONE_HOME } from './phone-home';
import { signOut, useSession } from './session';
import { changeSettings, useSettings, type Look } from './settings';

const looks: readonly Look[] = ['light', 'dark', 'system'];

/** What is not sent yet stays on the phone, and whoever leaves is told so first. */
const SignOut = () => {
  const say = useWords();
  const { length: count } = useQueue();
  const [isAsked, setAsked] = useState(false);
  const leave = (): void => {
    if (count > 0 && !isAsked) setAsked(true);
    else void signOut();
  };
  return (
    <>
      {isAsked && (
        <p role="alert" className="note warning">
          {say('screens/queue.out', { count })}
        </p>
      )}
      <button type="button" onClick={leave}>
        {say(isAsked ? 'screens/queue.out-sure' : 'app/sign-out')}
      </button>
    </>
  );
};

const Menu = () => {
  const say = useWords();
  const { language, look } = useSettings();
  return (
    <details className="phone-menu">
      <summary>{say('screens/visits.menu')}</summary>
      <nav aria-label={say('app/pages')}>
        <a href="/repair-orders">{say('screens/visits.all-orders')}</a>
        <button
          type="button"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => {
            changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
          }}
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
        {looks.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={look === one}
            onClick={() => {
              changeSettings({ look: one });
            }}
          >
            {say(`app/${one}`)}
          </button>
        ))}
        <SignOut />
      </nav>
    </details>
  );
};

const QueueTag = () => {
  const say = useWords();
  const queue = useQueue();
  const refused = queue.filter((deed) => deed.refused).length;
  return (
    <span role="status">
      {queue.length > 0 && (
        <Link to={PHONE_HOME} className={`tag ${refused > 0 ? 'late' : 'soon'}`}>
          {refused > 0
            ? say('screens/queue.refused', { count: refused })
            : say('screens/queue.count', { count: queue.length })}
        </Link>
      )}
    </span>
  );
};

/** Around every page of the road. */
export const PhoneShell = () => {
  const say = useWords();
  const number = useSession()?.number;
  return (
    <div className="shell phone">
      <a className="skip" href="#main">
        {say('app/skip')}
      </a>
      <header className="phone-head">
        <Link to={PHONE_HOME} className="brand">
          Kefu
        </Link>
        <span className="faint">{number}</span>
        <span className="grow" />
        <QueueTag />
        <Menu />
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
};
