import type { T } from '../locale';
import type { AiSettingsValues } from './settings-api';

/** What a section of the settings gets. */
export interface SettingPart {
  values: AiSettingsValues;
  change(part: Partial<AiSettingsValues>): void;
  t: T;
}
