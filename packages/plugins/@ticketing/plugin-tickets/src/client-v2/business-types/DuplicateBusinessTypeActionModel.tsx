import { ActionModel, ActionSceneEnum } from '@nocobase/client-v2';
import React from 'react';
import { bindT, tExpr } from '../locale';
import { DuplicateBusinessType, type DuplicateInput } from './DuplicateBusinessType';

export class DuplicateBusinessTypeActionModel extends ActionModel {
  static scene = ActionSceneEnum.record;
  defaultProps = { type: 'link' as const, title: tExpr('Duplicate'), icon: 'CopyOutlined' };

  /** Hidden for roles that may not make business types. */
  getAclActionName() {
    return 'create';
  }
}

DuplicateBusinessTypeActionModel.define({
  label: tExpr('Duplicate business type'),
  hide: (ctx) => ctx.collection?.name !== 'ticketingBusinessTypes',
  sort: 60,
});

DuplicateBusinessTypeActionModel.registerFlow({
  key: 'duplicateBusinessType',
  on: 'click',
  steps: {
    ask: {
      handler(ctx) {
        const t = bindT(ctx);
        const source = { code: String(ctx.record.code), title: String(ctx.record.title) };
        const duplicate = (input: DuplicateInput) =>
          ctx.api.request({
            url: 'ticketingBusinessTypes:duplicate',
            method: 'post',
            params: { filterByTk: source.code },
            data: { ...input },
            skipNotify: true,
          });
        const dialog = ctx.modal.confirm({
          title: t('Duplicate "{{title}}"', { title: t(source.title) }),
          icon: null,
          footer: null,
          closable: true,
          width: 480,
          content: (
            <DuplicateBusinessType
              source={source}
              hasDetails={Boolean(ctx.record.detailsCollection)}
              duplicate={duplicate}
              onDone={() => {
                dialog.destroy();
                ctx.message.success(t('Business type duplicated'));
                void ctx.resource.refresh();
              }}
              onCancel={() => dialog.destroy()}
              t={t}
            />
          ),
        });
      },
    },
  },
});
