import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Modal, Space } from 'antd';
import { useState } from 'react';
import { useSession } from '../app/session';
import { useWords } from '../words/use-words';
import { DeedForm, type DeedFormProps } from './deed-form';
import { mayDo, type Operation, type Operations } from './operation';

/** What can be done with a record now, by its state; the first that one may do is the usual next step. */
export interface Deed {
  readonly name: string;
  readonly when?: boolean;
  readonly initial?: Readonly<Record<string, unknown>>;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly path?: Readonly<Record<string, string>>;
  /** It cannot be taken back. */
  readonly danger?: boolean;
  readonly onDone?: (answer: unknown) => void;
}

interface Props {
  readonly operations: Operations;
  readonly deeds: readonly Deed[];
  readonly path?: Readonly<Record<string, string>>;
  readonly version?: number;
  readonly context?: DeedFormProps['context'];
  /** How many stand as buttons of their own; the others are one press further away. */
  readonly inSight?: number;
}

interface ButtonsProps {
  readonly deeds: readonly Deed[];
  readonly inSight: number;
  readonly onChoose: (deed: Deed) => void;
}

const Buttons = ({ deeds, inSight, onChoose }: ButtonsProps) => {
  const say = useWords();
  const further = deeds.slice(inSight);
  return (
    <Space wrap className="deeds">
      {deeds.slice(0, inSight).map((deed, at) => (
        <Button
          key={deed.name}
          type={at === 0 ? 'primary' : 'default'}
          danger={deed.danger ?? false}
          title={say.follows(deed.name)}
          onClick={() => {
            onChoose(deed);
          }}
        >
          {say.deed(deed.name)}
        </Button>
      ))}
      {further.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: further.map((deed) => ({
              key: deed.name,
              danger: deed.danger ?? false,
              label: say.deed(deed.name),
              onClick: () => {
                onChoose(deed);
              },
            })),
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {say('forms/more')}
          </Button>
        </Dropdown>
      )}
    </Space>
  );
};

/** The buttons of all that this person may do with it now; each opens what it asks. */
export const Deeds = ({ operations, deeds, path = {}, version, context, inSight = 6 }: Props) => {
  const say = useWords();
  const roles = useSession()?.roles ?? [];
  const [open, setOpen] = useState<Deed>();
  const mine = deeds.filter(
    ({ name, when = true }) => when && operations[name] && mayDo(operations[name], roles),
  );
  const operation: Operation | undefined = open && operations[open.name];
  const close = () => {
    setOpen(undefined);
  };
  return (
    <>
      <Buttons deeds={mine} inSight={inSight} onChoose={setOpen} />
      <Modal
        open={open !== undefined}
        title={open && say.deed(open.name)}
        footer={null}
        onCancel={close}
        destroyOnHidden
        mask={{ closable: false }}
        width={620}
      >
        {open && operation && (
          <DeedForm
            name={open.name}
            operation={operation}
            path={open.path ?? path}
            version={version}
            initial={open.initial}
            given={open.given}
            context={context}
            onLeave={close}
            onDone={(answer) => {
              close();
              open.onDone?.(answer);
            }}
          />
        )}
      </Modal>
    </>
  );
};
