import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { problemOf } from './app/ask';
import { followChanges } from './app/live';
import { useIsDark } from './app/look';
import { router } from './app/router';
import { begin, signIn } from './app/session';
import { useSettings } from './app/settings';
import { themeOf } from './app/theme';
import './app/style.css';
import { startWords } from './words';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What was refused is refused again; only where no answer came is it worth asking
      retry: (failures, error) => problemOf(error).status === 0 && failures < 3,
    },
  },
});

const Root = () => {
  const { language } = useSettings();
  const isDark = useIsDark();
  document.documentElement.dataset['look'] = isDark ? 'dark' : 'light';
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === 'en' ? en : zh}
      theme={themeOf(isDark)}
    >
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
};

const [isIn] = await Promise.all([begin(), startWords()]);
if (isIn) {
  followChanges(client);
  createRoot(document.getElementById('kefu') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Root />
      </QueryClientProvider>
    </StrictMode>,
  );
} else await signIn();
