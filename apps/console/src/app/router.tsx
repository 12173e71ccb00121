import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Result } from 'antd';
import { useWords } from '../words/use-words';
import { RefusalAlert } from '../parts/refusal-alert';
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
  // The address holds plain texts: what somebody typed into it is asked as it stands
  validateSearch: (search: Record<string, unknown>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value as string]],
      ),
    ),
});

const routes = Object.entries(screens).map(([path, load]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, 'Screen'),
  }),
);

const plain = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Record<string, unknown>) => {
    const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
    return text ? `?${text}` : '';
  },
};

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
  ...plain,
});
