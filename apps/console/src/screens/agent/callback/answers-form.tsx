import { Form, Input, Radio } from 'antd';
import { operations } from '../../../api/callbacks/operations.gen';
import { DeedForm } from '../../../parts/deed-form';
import { useWords } from '../../../words/use-words';
import { bodyFrom, placeOf, type Question } from './answers';

const COMPLETE = 'callbacks.callbacks.complete';
const SCORES = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

interface Props {
  readonly callback: {
    readonly id: string;
    readonly version: number;
    readonly guide: { readonly questions: readonly Question[] };
  };
}

/** What is asked in words, as yes or no, by a choice or as a score; a main question is a plain yes or no. */
const Answer = ({ question, at, ...input }: { question: Question; at: number }) => {
  const say = useWords();
  const isFlag = at === 0 || question.code === 'wants-to-complain';
  if (question.kind === 'score') return <Radio.Group {...input} options={SCORES} />;
  if (question.kind === 'text') return <Input.TextArea {...input} autoSize maxLength={1000} />;
  const options =
    question.kind === 'choice'
      ? (question.options ?? []).map(({ code, title }) => ({ value: code, label: say.said(title) }))
      : [
          { value: isFlag ? true : 'yes', label: say('forms/yes') },
          { value: isFlag ? false : 'no', label: say('forms/no') },
        ];
  return <Radio.Group {...input} options={options} />;
};

/** The questions in the order of the guide, each answered where it stands. */
export const AnswersForm = ({ callback: { id, version, guide } }: Props) => {
  const say = useWords();
  const isNeeded = ({ kind }: Question, at: number) => at === 0 || kind === 'score';
  const drawn = (
    <>
      {guide.questions.map((question, at) => (
        <Form.Item
          key={question.code}
          name={[...placeOf(question, at)]}
          label={say.said(question.title)}
          required={isNeeded(question, at)}
        >
          <Answer question={question} at={at} />
        </Form.Item>
      ))}
      {(['cause', 'remedy', 'note'] as const).map((name) => (
        <Form.Item key={name} name={name} label={say.field(name)}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
      ))}
    </>
  );
  return (
    <DeedForm
      name={COMPLETE}
      operation={operations[COMPLETE]}
      path={{ id }}
      version={version}
      drawn={drawn}
      bodyFrom={bodyFrom}
      onDone={() => undefined}
    />
  );
};
