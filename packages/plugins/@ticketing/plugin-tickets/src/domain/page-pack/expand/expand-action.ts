import type { FlowNode, Shorthand } from '../page-pack';
import { openView } from './expand-popup';
import { onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';

interface ActionPattern {
  use: string;
  title: string;
  icon?: string | null;
  type?: string;
  settings?: Record<string, unknown>;
}

const confirmDelete = {
  deleteSettings: {
    confirm: { enable: true, title: '{{t("Delete record")}}', content: '{{t("Are you sure you want to delete it?")}}' },
  },
};

/** The stock actions by short names, as the stock editor stores them. A name that ends in Model stands for itself. */
const ACTIONS: Record<string, ActionPattern> = {
  filter: { use: 'FilterActionModel', title: '{{t("Filter")}}', icon: 'FilterOutlined' },
  refresh: { use: 'RefreshActionModel', title: '{{t("Refresh")}}', icon: 'ReloadOutlined' },
  addNew: { use: 'AddNewActionModel', title: '{{t("Add new")}}', icon: 'PlusOutlined', type: 'primary' },
  bulkDelete: { use: 'BulkDeleteActionModel', title: '{{t("Delete")}}', icon: 'DeleteOutlined', settings: confirmDelete },
  export: { use: 'ExportActionModel', title: '{{t("Export")}}', icon: 'ExportOutlined' },
  view: { use: 'ViewActionModel', title: '{{t("View")}}', icon: null, type: 'link' },
  edit: { use: 'EditActionModel', title: '{{t("Edit")}}', icon: null, type: 'link' },
  delete: { use: 'DeleteActionModel', title: '{{t("Delete")}}', icon: null, type: 'link', settings: confirmDelete },
  addChild: { use: 'AddChildActionModel', title: '{{t("Add child")}}', icon: null, type: 'link' },
  submit: {
    use: 'FormSubmitActionModel',
    title: '{{t("Submit")}}',
    type: 'primary',
    settings: { submitSettings: { confirm: { enable: false } } },
  },
  search: { use: 'FilterFormSubmitActionModel', title: '{{t("Filter")}}', type: 'primary' },
  reset: { use: 'FilterFormResetActionModel', title: '{{t("Reset")}}' },
};

/** `"refresh"`, or `{"$action": "addNew", "title": …, "opens": …}`. */
export function expandAction(shorthand: Shorthand, around: Place): FlowNode {
  const name = text(around, shorthand, '$name' in shorthand ? '$name' : '$action');
  const place = { ...around, uid: `${around.uid}_${optionalText(around, shorthand, 'key') ?? name}` };
  onlyKeys(place, shorthand, ['$name', '$action', 'key', 'title', 'icon', 'type', 'opens', 'association', 'props', 'settings']);
  const pattern = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : name.endsWith('Model') ? { use: name, title: '' } : null;
  if (!pattern) throw wrong(place, `unknown action "${name}"; possible are ${Object.keys(ACTIONS).join(', ')}, or the name of a model`);
  const general = {
    ...(pattern.title && { title: pattern.title }),
    ...(pattern.icon !== undefined && { icon: pattern.icon }),
    ...(pattern.type && { type: pattern.type }),
    ...(pattern.type === 'link' && { iconOnly: false }),
    ...(shorthand.title !== undefined && { title: shorthand.title }),
    ...(shorthand.icon !== undefined && { icon: shorthand.icon }),
    ...(shorthand.type !== undefined && { type: shorthand.type }),
  };
  const node: FlowNode = {
    uid: place.uid,
    use: pattern.use,
    ...(shorthand.props !== undefined && { props: shorthand.props as Record<string, unknown> }),
    stepParams: { ...(Object.keys(general).length > 0 && { buttonSettings: { general } }), ...pattern.settings },
  };
  // A child of a tree is added through the relation, not to the table.
  const association = optionalText(place, shorthand, 'association') ?? place.association;
  if (shorthand.opens !== undefined) openView(node, shorthand.opens, { ...place, association });
  return withSettings(node, shorthand.settings);
}
