import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges } from './live';
import { useIsDark } from './look';
import { queries } from './queries';
import { router } from './router';
import { useSettings } from './settings';
import { themeOf } from './theme';

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

export const show = (on: HTMLElement): void => {
  followChanges(queries);
  createRoot(on).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Root />
      </QueryClientProvider>
    </StrictMode>,
  );
};
