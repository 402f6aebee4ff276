import { Alert, Button, Flex, Form, Input, Typography } from 'antd';
import React, { useState } from 'react';
import type { T } from '../locale';
import { refusalOf } from '../workspace/api/refusal';

export interface DuplicateInput {
  code: string;
  title: string;
}

export interface DuplicateBusinessTypeProps {
  source: DuplicateInput;
  /** The type has a details collection of its own, which is copied too. */
  hasDetails: boolean;
  /** Makes the copy; rejects with the refusal. */
  duplicate(input: DuplicateInput): Promise<unknown>;
  onDone(): void;
  onCancel(): void;
  t: T;
}

/** The code becomes part of a collection's name, so it keeps to what every database takes. */
const CODE = /^[a-z][a-z0-9_]{0,39}$/;

/** Asks how the copy shall be called. A refusal is shown here and everything typed stays. */
export function DuplicateBusinessType({ source, hasDetails, duplicate, onDone, onCancel, t }: DuplicateBusinessTypeProps) {
  const [form] = Form.useForm<DuplicateInput>();
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const submit = async ({ code, title }: DuplicateInput) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await duplicate({ code: code.trim(), title: title.trim() });
      onDone();
    } catch (error) {
      const { code: reason, message } = refusalOf(error);
      if (reason === 'businessType.exists') form.setFields([{ name: 'code', errors: [message] }]);
      else setRefusal(message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark
      initialValues={{ code: `${source.code}_copy`, title: t('{{title}} (copy)', { title: t(source.title) }) }}
      onFinish={submit}
    >
      {hasDetails && (
        <Typography.Paragraph type="secondary">
          {t('The copy gets its own collection with the same fields. Change it as you like; tickets of the original stay as they are.')}
        </Typography.Paragraph>
      )}
      {refusal && <Alert type="error" showIcon role="alert" message={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="title" label={t('Title')} rules={[{ required: true, whitespace: true, message: t('Please give it a title') }]}>
        <Input autoFocus maxLength={120} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('Code')}
        extra={t('Small letters, digits and underscores; it cannot be changed later.')}
        rules={[{ required: true, pattern: CODE, message: t('Start with a small letter; then small letters, digits and underscores') }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Flex justify="end" gap="small" style={{ marginTop: 24 }}>
        <Button onClick={onCancel}>{t('Back')}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('Duplicate')}
        </Button>
      </Flex>
    </Form>
  );
}
