export { default, PluginSlaServer } from './plugin';
export { SLA_ALERT_EVENT, type SlaAlertEvent } from './sweep/alert-event';
export { SLA_MET_EVENT, type SlaMetEvent } from './kept-promises/met-event';
