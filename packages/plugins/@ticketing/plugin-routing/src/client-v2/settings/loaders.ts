const settings = { extends: 'BlockModel', loader: () => import('./RoutingSettingsModels') };

export const settingsLoaders = {
  RoutingQueueSettingsBlockModel: settings,
  RoutingAgentSettingsBlockModel: settings,
  RoutingRuleSettingsBlockModel: settings,
  RoutingSkillsNeededBlockModel: settings,
};
