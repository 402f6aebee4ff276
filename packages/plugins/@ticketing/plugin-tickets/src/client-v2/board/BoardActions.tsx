import { SettingOutlined } from '@ant-design/icons';
import type { CollectionBlockModel } from '@nocobase/client-v2';
import { AddSubModelButton, FlowModelRenderer, FlowSettingsButton } from '@nocobase/flow-engine';
import { Space } from 'antd';
import React from 'react';

const TOOLBAR = { showBackground: false, showBorder: false, toolbarPosition: 'above' };

/** The host's actions that make sense here, with the host's words. Those for selected rows do not: a board has none. */
const OFFERED = [
  { use: 'FilterActionModel', label: 'Filter', isSwitch: true },
  { use: 'AddNewActionModel', label: 'Add new', isSwitch: false },
  { use: 'PopupCollectionActionModel', label: 'Popup', isSwitch: false },
  { use: 'LinkActionModel', label: 'Link', isSwitch: false },
  { use: 'RefreshActionModel', label: 'Refresh', isSwitch: true },
];

/** The stock buttons an admin put on the block; with the UI editor on also the drawer behind the cards. */
export function BoardActions({ block }: { block: CollectionBlockModel }) {
  const isEditing = Boolean(block.context.flowSettingsEnabled);
  const actions = block.mapSubModels('actions', (action) => action);
  const shown = actions.filter((action) => isEditing || !action.hidden);
  const hostT = (key: string) => block.context.t(key);
  return (
    <Space wrap>
      {shown.map((action) => (
        <FlowModelRenderer key={action.uid} model={action} showFlowSettings={isEditing && TOOLBAR} />
      ))}
      {isEditing && block.subModels.ticketPopup && <FlowModelRenderer model={block.subModels.ticketPopup} showFlowSettings={TOOLBAR} />}
      {isEditing && (
        <AddSubModelButton
          model={block}
          subModelKey="actions"
          items={OFFERED.map(({ use, label, isSwitch }) => ({
            key: use,
            label: hostT(label),
            useModel: use,
            toggleable: isSwitch,
            createModelOptions: { use },
          }))}
        >
          <FlowSettingsButton icon={<SettingOutlined />}>{hostT('Actions')}</FlowSettingsButton>
        </AddSubModelButton>
      )}
    </Space>
  );
}
