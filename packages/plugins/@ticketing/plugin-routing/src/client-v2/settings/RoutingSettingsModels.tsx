import { BlockModel } from '@nocobase/client-v2';
import React, { type ComponentType } from 'react';
import { tExpr } from '../locale';
import { AgentSettings } from './agents/AgentSettings';
import { QueueSettings } from './queues/QueueSettings';
import { RuleSettings } from './rules/RuleSettings';
import { settingsParts, type SettingsParts } from './settings-parts';
import { SkillsNeeded } from './skills/SkillsNeeded';

/** A settings page; it needs no collection and takes no props. */
abstract class SettingsBlockModel extends BlockModel {
  static scene = [];
  protected abstract readonly page: ComponentType<SettingsParts>;
  private parts?: SettingsParts;

  renderComponent() {
    this.parts ??= settingsParts(this.context);
    const Page = this.page;
    return <Page {...this.parts} />;
  }
}

export class RoutingQueueSettingsBlockModel extends SettingsBlockModel {
  protected readonly page = QueueSettings;
}
export class RoutingAgentSettingsBlockModel extends SettingsBlockModel {
  protected readonly page = AgentSettings;
}
export class RoutingRuleSettingsBlockModel extends SettingsBlockModel {
  protected readonly page = RuleSettings;
}
export class RoutingSkillsNeededBlockModel extends SettingsBlockModel {
  protected readonly page = SkillsNeeded;
}

RoutingQueueSettingsBlockModel.define({ label: tExpr('Queues'), hide: true });
RoutingAgentSettingsBlockModel.define({ label: tExpr('Agents'), hide: true });
RoutingRuleSettingsBlockModel.define({ label: tExpr('Routing rules'), hide: true });
RoutingSkillsNeededBlockModel.define({ label: tExpr('Skills somebody needs'), hide: true });
