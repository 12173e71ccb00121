import { PrinterOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../words/use-words';
import { RefusalAlert } from '../refusal-alert';

interface Props {
  readonly id: string;
  readonly read: (ask: {
    readonly path: { readonly id: string };
    readonly parseAs: 'text';
    readonly throwOnError: true;
  }) => Promise<{ readonly data: string }>;
}

/** The paper of a record as it is printed and signed by hand, in a tab of its own. */
export const PrintButton = ({ id, read }: Props) => {
  const say = useWords();
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () =>
      (await read({ path: { id }, parseAs: 'text', throwOnError: true })).data,
    onSuccess: (html) => {
      globalThis.open(URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' })));
    },
  });
  return (
    <div className="space">
      <Button
        icon={<PrinterOutlined />}
        loading={isPending}
        onClick={() => {
          mutate();
        }}
      >
        {say('screens/file.print')}
      </Button>
      <RefusalAlert error={error} />
    </div>
  );
};
