import type { FlowNode, Shorthand } from '../page-pack';
import { fieldInit, onlyKeys, optionalText, text, withSettings, wrong, type Place } from './place';
import { openView } from './expand-popup';

const keyOf = (path: string) => path.replaceAll('.', '_');

function needCollection(place: Place): void {
  if (!place.collection) throw wrong(place, 'a field outside of any collection');
}

/**
 * `{"$column": "status", "use": "TicketStatusFieldModel"}`: a table column. `label` names the column of a relation's target,
 * `opens` a popup (its uid, or its content).
 */
export function expandColumn(shorthand: Shorthand, around: Place): FlowNode {
  const path = text(around, shorthand, '$column');
  const place = { ...around, uid: `${around.uid}_${keyOf(path)}` };
  needCollection(place);
  onlyKeys(place, shorthand, ['$column', 'use', 'label', 'title', 'width', 'sortable', 'fixed', 'opens', 'props', 'settings']);
  const use = optionalText(place, shorthand, 'use') ?? 'DisplayTextFieldModel';
  const label = optionalText(place, shorthand, 'label');
  const opens = shorthand.opens !== undefined;
  const fieldUid = `${place.uid}_field`;
  const column: FlowNode = {
    uid: place.uid,
    use: 'TableColumnModel',
    ...(label && { props: { titleField: label } }),
    stepParams: {
      ...fieldInit(place, path),
      tableColumnSettings: {
        model: { use },
        ...(shorthand.title !== undefined && { title: { title: shorthand.title } }),
        ...(shorthand.width !== undefined && { width: { width: shorthand.width } }),
        ...(shorthand.sortable !== undefined && { sorter: { sorter: shorthand.sortable } }),
        ...(shorthand.fixed !== undefined && { fixed: { fixed: shorthand.fixed } }),
        ...(label && { fieldNames: { label } }),
      },
    },
    subModels: {
      field: {
        uid: fieldUid,
        use,
        props: { ...(label && { titleField: label }), clickToOpen: opens, ...(shorthand.props as object | undefined) },
        stepParams: { ...fieldInit(place, path), displayFieldSettings: { clickToOpen: { clickToOpen: opens } } },
      },
    },
  };
  if (opens) openView(column.subModels?.field as FlowNode, shorthand.opens, place);
  return withSettings(column, shorthand.settings);
}

/** `{"$input": "name", "use": "InputFieldModel"}`: a field of a form. */
export function expandInput(shorthand: Shorthand, around: Place): FlowNode {
  const path = text(around, shorthand, '$input');
  const place = { ...around, uid: `${around.uid}_${keyOf(path)}` };
  needCollection(place);
  onlyKeys(place, shorthand, ['$input', 'use', 'label', 'title', 'hint', 'required', 'pattern', 'span', 'props', 'settings']);
  const label = optionalText(place, shorthand, 'label');
  const titleField = label && { titleField: label };
  const item: FlowNode = {
    uid: place.uid,
    use: 'FormItemModel',
    ...(titleField && { props: titleField }),
    stepParams: {
      ...fieldInit(place, path),
      editItemSettings: {
        ...(label && { titleField: { label } }),
        ...(shorthand.title !== undefined && { label: { label: shorthand.title } }),
        ...(shorthand.hint !== undefined && { description: { description: shorthand.hint } }),
        ...(shorthand.required !== undefined && { required: { required: shorthand.required } }),
        ...(shorthand.pattern !== undefined && { pattern: { pattern: shorthand.pattern } }),
      },
    },
    subModels: {
      field: {
        uid: `${place.uid}_field`,
        use: optionalText(place, shorthand, 'use') ?? 'InputFieldModel',
        props: { ...titleField, ...(shorthand.props as object | undefined) },
        stepParams: fieldInit(place, path),
      },
    },
  };
  return withSettings(item, shorthand.settings);
}

/** `{"$fact": "phone"}`: a field of a details block. */
export function expandFact(shorthand: Shorthand, around: Place): FlowNode {
  const path = text(around, shorthand, '$fact');
  const place = { ...around, uid: `${around.uid}_${keyOf(path)}` };
  needCollection(place);
  onlyKeys(place, shorthand, ['$fact', 'use', 'label', 'title', 'span', 'props', 'settings']);
  const use = optionalText(place, shorthand, 'use') ?? 'DisplayTextFieldModel';
  const label = optionalText(place, shorthand, 'label');
  const titleField = label && { titleField: label };
  const item: FlowNode = {
    uid: place.uid,
    use: 'DetailsItemModel',
    ...(titleField && { props: titleField }),
    stepParams: {
      ...fieldInit(place, path),
      detailItemSettings: {
        model: { use },
        ...(shorthand.title !== undefined && { label: { title: shorthand.title } }),
        ...(label && { fieldNames: { label } }),
      },
    },
    subModels: {
      field: {
        uid: `${place.uid}_field`,
        use,
        props: { ...titleField, clickToOpen: false, ...(shorthand.props as object | undefined) },
        stepParams: { ...fieldInit(place, path), displayFieldSettings: { clickToOpen: { clickToOpen: false } } },
      },
    },
  };
  return withSettings(item, shorthand.settings);
}
