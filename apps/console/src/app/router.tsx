import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Result } from 'antd';
import { useWords } from '../words/use-words';
import { RefusalAlert } from '../parts/refusal-alert';
import { addressesOfText } from './addresses';
import { screens } from './screens';
import { Shell } from './shell';

const Nowhere = () => {
  const say = useWords();
  return <Result status="404" title={say('app/nowhere')} />;
};

const root = createRootRoute({
  component: Shell,
  notFoundComponent: Nowhere,
  errorComponent: ({ error }) => <RefusalAlert error={error} />,
  validateSearch: addressesOfText.validateSearch,
});

const routes = Object.entries(screens).map(([path, load]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Screen'),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  ...addressesOfText.spelled,
});
