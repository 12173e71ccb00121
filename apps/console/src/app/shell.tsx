import { BulbOutlined, LogoutOutlined, MenuOutlined, TranslationOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Button, Drawer, Dropdown, Grid, Input, Layout, Menu } from 'antd';
import { Suspense, useState } from 'react';
import { staffMeRead } from '../api/staff/sdk.gen';
import { useWords } from '../words/use-words';
import { useGo } from './address';
import { useMay } from './may';
import { menuOf } from './menu';
import { signOut, useSession } from './session';
import { changeSettings, useSettings, type Look } from './settings';
import { useShortcuts } from './shortcuts';

const looks: readonly Look[] = ['light', 'dark', 'system'];

const Pages = ({ onGo }: { readonly onGo?: () => void }) => {
  const say = useWords();
  const roles = useSession()?.roles ?? [];
  const at = useRouterState({ select: ({ location }) => location.pathname });
  const desks = menuOf(roles);
  const items = desks.map(({ name: desk, entries }) => ({
    type: 'group' as const,
    key: desk,
    label: say(desk),
    children: entries.map(({ name, to, whole }) => ({
      key: to,
      label: whole ? (
        <a href={to}>{say(name)}</a>
      ) : (
        <Link to={to} onClick={onGo}>
          {say(name)}
        </Link>
      ),
    })),
  }));
  const here = desks
    .flatMap(({ entries }) => entries.map(({ to }) => to))
    .filter((to) => to === at || (to !== '/' && at.startsWith(to)));
  return (
    <Menu mode="inline" items={items} selectedKeys={here.slice(-1)} aria-label={say('app/pages')} />
  );
};

const Search = () => {
  const say = useWords();
  const go = useGo();
  const may = useMay('customers.customers.list');
  if (!may) return null;
  return (
    <Input.Search
      id="search"
      className="search"
      aria-label={say('app/search')}
      placeholder={say('app/search')}
      allowClear
      onSearch={(q) => {
        if (q.trim()) go('/customers', { q: q.trim() });
      }}
    />
  );
};

const Person = () => {
  const say = useWords();
  const { language } = useSettings();
  const { data } = useQuery({
    queryKey: ['staff', 'me'],
    queryFn: async () => (await staffMeRead({ throwOnError: true })).data,
    staleTime: 600_000,
  });
  const items = [
    ...looks.map((look) => ({
      key: look,
      icon: <BulbOutlined />,
      label: say(`app/${look}`),
      onClick: () => {
        changeSettings({ look });
      },
    })),
    { type: 'divider' as const },
    {
      key: 'out',
      icon: <LogoutOutlined />,
      label: say('app/sign-out'),
      onClick: () => void signOut(),
    },
  ];
  return (
    <>
      <Button
        type="text"
        className="language"
        aria-label={language === 'en' ? '中文' : 'English'}
        icon={<TranslationOutlined />}
        onClick={() => {
          changeSettings({ language: language === 'en' ? 'zh-CN' : 'en' });
        }}
      >
        {language === 'en' ? '中文' : 'English'}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text">
          {data?.name} {data?.number}
        </Button>
      </Dropdown>
    </>
  );
};

export const Shell = () => {
  const say = useWords();
  const wide = Grid.useBreakpoint().lg ?? true;
  const [open, setOpen] = useState(false);
  useShortcuts();
  return (
    <Layout className="shell">
      <a className="skip" href="#main">
        {say('app/skip')}
      </a>
      <Layout.Header className="shell-head">
        {!wide && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={say('app/pages')}
            onClick={() => {
              setOpen(true);
            }}
          />
        )}
        <Link to="/" className="brand">
          Kefu {wide && <span>客服</span>}
        </Link>
        <Search />
        <span className="grow" />
        <Person />
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider width={200} theme="light" className="shell-side">
            <nav aria-label={say('app/pages')}>
              <Pages />
            </nav>
          </Layout.Sider>
        ) : (
          <Drawer
            open={open}
            placement="left"
            title="Kefu 客服"
            onClose={() => {
              setOpen(false);
            }}
          >
            <Pages
              onGo={() => {
                setOpen(false);
              }}
            />
          </Drawer>
        )}
        <Layout.Content id="main" className="shell-main" tabIndex={-1} role="main">
          <Suspense>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
};
