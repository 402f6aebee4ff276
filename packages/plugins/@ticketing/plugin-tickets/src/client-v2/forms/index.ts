// Parts of settings pages for other plugins. A plugin that shows them bundles its own copy; their texts are ours (see bindT of its locale.ts).
export { refusalOf, type Refusal } from './api/refusal';
export { rowsAsChoices, type RowSource, type RowsOf } from './api/rows-as-choices';
export { ALL_ROWS, settingsRequests } from './api/settings-requests';
export { choicesOfField, type Choice } from './choice';
export { ConditionsEditor, type ConditionsEditorProps } from './conditions/ConditionsEditor';
export type { Fact } from './conditions/condition-rows';
export { factValues, type ColumnChoices, type FactValues } from './conditions/fact-values';
export { minutesOfText, textOfMinutes } from './duration-text';
export { DurationInput, type DurationInputProps } from './DurationInput';
export { EditorDrawer, type EditorDrawerProps } from './EditorDrawer';
export { Field, type FieldProps } from './Field';
export { fromLocalInput, toLocalInput } from './local-time-input';
export { moveItem, removeItem, replaceItem } from './order/list-order';
export { lastPlace, type PlacedRow } from './order/row-order';
export { SettingsPage, type SettingsPageProps } from './settings/SettingsPage';
export { useSettingsRows, type SettingsRows } from './settings/use-settings-rows';
