import { SettingOutlined } from '@ant-design/icons';
import type { ActionModel, CollectionBlockModel } from '@nocobase/client-v2';
import { AddSubModelButton, FlowModelRenderer, FlowSettingsButton } from '@nocobase/flow-engine';
import { Space } from 'antd';
import React from 'react';
import { bindT } from '../locale';

const TOOLBAR = { showBackground: false, showBorder: false, toolbarPosition: 'above' };

/** The stock buttons an admin puts on the block ("Add new", "Refresh"); with the UI editor on also the drawer behind the cards. */
export function BoardActions({ block }: { block: CollectionBlockModel }) {
  const isEditing = Boolean(block.context.flowSettingsEnabled);
  const actions = block.mapSubModels('actions', (action) => action as ActionModel);
  const shown = actions.filter((action) => isEditing || !action.hidden);
  return (
    <Space wrap>
      {shown.map((action) => (
        <FlowModelRenderer key={action.uid} model={action} showFlowSettings={isEditing && TOOLBAR} />
      ))}
      {isEditing && block.subModels.ticketPopup && <FlowModelRenderer model={block.subModels.ticketPopup} showFlowSettings={TOOLBAR} />}
      {isEditing && (
        <AddSubModelButton model={block} subModelBaseClass="CollectionActionGroupModel" subModelKey="actions">
          <FlowSettingsButton icon={<SettingOutlined />}>{bindT(block.context)('Actions')}</FlowSettingsButton>
        </AddSubModelButton>
      )}
    </Space>
  );
}
