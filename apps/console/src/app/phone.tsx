import { QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refusal } from '../parts/phone/refusal';
import { followNetwork } from '../parts/queue/queue';
import { useWords } from '../words/use-words';
import { addressesOfText } from './addresses';
import { followChanges } from './live';
import { useIsDark } from './look';
import { phoneScreens } from './phone-screens';
import { PhoneShell } from './phone-shell';
import { queries } from './queries';
import { problemOf } from './refused';
import './phone.css';

const Nowhere = () => {
  const say = useWords();
  return <p className="card">{say('app/nowhere')}</p>;
};

const root = createRootRoute({
  component: PhoneShell,
  notFoundComponent: Nowhere,
  errorComponent: ({ error }) => <Refusal problem={problemOf(error)} />,
  validateSearch: addressesOfText.validateSearch,
});

const routes = Object.entries(phoneScreens).map(([path, load]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Screen'),
  }),
);

const router = createRouter({
  routeTree: root.addChildren(routes),
  // A dead zone fetches no page: all of them come with the first
  defaultPreload: 'render',
  scrollRestoration: true,
  ...addressesOfText.spelled,
});

const Root = () => {
  const isDark = useIsDark();
  document.documentElement.dataset['look'] = isDark ? 'dark' : 'light';
  return <RouterProvider router={router} />;
};

export const show = (on: HTMLElement): void => {
  followChanges(queries);
  followNetwork();
  createRoot(on).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Root />
      </QueryClientProvider>
    </StrictMode>,
  );
};
