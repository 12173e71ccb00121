import { Alert, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/use-words';

/** The password or secret that an answer tells, which nobody can read a second time. */
export const useShownOnce = () => {
  const [text, setText] = useState<string>();
  const show = (answer: unknown) => {
    const { password, secret } = answer as { readonly password?: string; readonly secret?: string };
    setText(password ?? secret);
  };
  const hide = () => {
    setText(undefined);
  };
  return { text, show, hide };
};

export const ShownOnce = ({ text, hide }: ReturnType<typeof useShownOnce>) => {
  const say = useWords();
  return (
    <Modal
      open={text !== undefined}
      title={say('screens/person.once')}
      onOk={hide}
      onCancel={hide}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <Alert type="warning" title={say('screens/person.once-only')} />
      <Typography.Paragraph copyable className="space">
        {text}
      </Typography.Paragraph>
    </Modal>
  );
};
