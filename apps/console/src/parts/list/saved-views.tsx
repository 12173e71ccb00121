import { SaveOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { useAsked, useGo, type Asked } from '../../app/address';
import { useSession } from '../../app/session';
import { useWords } from '../../words/use-words';

type View = Readonly<{ name: string; search: Asked }>;

const keyOf = (person: string, list: string) => `kefu.views.${person}.${list}`;

const read = (key: string): readonly View[] =>
  JSON.parse(localStorage.getItem(key) ?? '[]') as View[];

/** Filters that somebody comes back to, by a name; each person's own. */
export const SavedViews = ({ list }: { readonly list: string }) => {
  const say = useWords();
  const go = useGo();
  const search = useAsked();
  const key = keyOf(useSession()?.id ?? '', list);
  const [views, setViews] = useState(() => read(key));
  const [naming, setNaming] = useState<string>();
  const keep = (next: readonly View[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setViews(next);
  };
  const isAsked = Object.keys(search).length > 0;
  const items = [
    ...views.map((view) => ({
      key: `go ${view.name}`,
      label: view.name,
      onClick: () => {
        go(undefined, view.search);
      },
    })),
    ...(isAsked
      ? [
          {
            key: 'save',
            label: say('lists/save-view'),
            onClick: () => {
              setNaming('');
            },
          },
        ]
      : []),
    ...(isAsked
      ? [
          {
            key: 'clear',
            label: say('lists/clear'),
            onClick: () => {
              go(undefined, {});
            },
          },
        ]
      : []),
    ...views.map(({ name }) => ({
      key: `drop ${name}`,
      danger: true,
      label: say('lists/drop-view', { name }),
      onClick: () => {
        keep(views.filter((view) => view.name !== name));
      },
    })),
  ];
  return (
    <>
      {items.length > 0 && (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button icon={<SaveOutlined />}>{say('lists/views')}</Button>
        </Dropdown>
      )}
      <Modal
        open={naming !== undefined}
        title={say('lists/save-view')}
        okButtonProps={{ disabled: !naming?.trim() }}
        onCancel={() => {
          setNaming(undefined);
        }}
        onOk={() => {
          const name = naming?.trim() ?? '';
          keep([...views.filter((view) => view.name !== name), { name, search }]);
          setNaming(undefined);
        }}
      >
        <Input
          aria-label={say('lists/view-name')}
          maxLength={40}
          value={naming ?? ''}
          onChange={({ target }) => {
            setNaming(target.value);
          }}
        />
      </Modal>
    </>
  );
};
