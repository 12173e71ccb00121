import { Button, Modal } from 'antd';
import { useState } from 'react';
import { operations } from '../../../api/customers/operations.gen';
import { useSession } from '../../../app/session';
import { bodyOf } from '../../../parts/body';
import { DeedForm } from '../../../parts/deed-form';
import { FormField } from '../../../parts/form-field';
import { mayDo, type Operation } from '../../../parts/operation';
import { useWords } from '../../../words/use-words';

const NAME = 'customers.files.receiveDocuments';

interface Props {
  readonly fileId: string;
  readonly version: number;
  readonly entryId: string;
  readonly code: string;
  readonly title: string;
  readonly form: string | undefined;
  readonly copies: number;
}

/** One document comes in: which it is stands on its row and is not asked. */
export const Receive = ({ fileId, version, entryId, code, title, form, copies }: Props) => {
  const say = useWords();
  const roles = useSession()?.roles ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const operation: Operation = operations[NAME];
  if (!mayDo(operation, roles)) return null;
  const document = operation.fields?.[0]?.of;
  const asked = document?.fields?.filter(({ name }) => name !== 'entryId' && name !== 'code') ?? [];
  const close = () => {
    setIsOpen(false);
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {say.deed(NAME)}
      </Button>
      <Modal
        open={isOpen}
        title={`${say.deed(NAME)} · ${title}`}
        footer={null}
        onCancel={close}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <DeedForm
          name={NAME}
          operation={operation}
          path={{ id: fileId }}
          version={version}
          typed={{ documents: [{ form, copies }] }}
          drawn={asked.map((field) => (
            <FormField
              key={field.name}
              field={field}
              path={['documents', 0, field.name]}
              context={{}}
            />
          ))}
          bodyFrom={({ documents }) => {
            const [typed] = documents as Record<string, unknown>[];
            return (
              bodyOf(operation.fields ?? [], { documents: [{ ...typed, entryId, code }] }) ?? {}
            );
          }}
          onLeave={close}
          onDone={close}
        />
      </Modal>
    </>
  );
};
