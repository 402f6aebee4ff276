import { RequestFormSlot } from '@ticketing/plugin-tickets/forms';
import type { RequestFormProps } from '@ticketing/plugin-tickets/client-v2';
import { Form, theme } from 'antd';
import React from 'react';

/**
 * What other plugins have to say while somebody fills in a public form. It stays in the corner of the page: the fields of the form are the
 * administrator's to arrange, and whoever writes at its top must not have to scroll to its end.
 */
export function WhileWriting(props: Omit<RequestFormProps, 'text'>) {
  const { token } = theme.useToken();
  const form = Form.useFormInstance();
  const [title, description] = [Form.useWatch<unknown>('title', form), Form.useWatch<unknown>('description', form)];
  const text = [title, description].filter((part): part is string => typeof part === 'string').join('\n');
  return (
    <div style={{ position: 'fixed', insetInlineEnd: token.margin, bottom: token.margin, width: 380, maxWidth: `calc(100vw - ${2 * token.margin}px)`, maxHeight: '45vh', overflow: 'auto', zIndex: token.zIndexPopupBase, boxShadow: token.boxShadowSecondary, borderRadius: token.borderRadiusLG }}>
      <RequestFormSlot {...props} text={text} />
    </div>
  );
}
