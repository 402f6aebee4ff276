import { mirrorOf } from '../../domain';

interface FormOrder {
  key: string;
  title: string;
  association: string | null;
  detailFields: readonly { name: string; interface: string }[];
  /** Words of the editor, in the language of the app. */
  words: ReadonlyMap<string, string>;
}

const COLLECTION = { dataSourceKey: 'main', collectionName: 'ticketingSubmissions' };

/** Which fields a form asks first and last; the business fields stand between them. Whoever asks for nothing but a title gets more submissions. */
const FIRST = [{ name: 'title', interface: 'input' }, { name: 'description', interface: 'textarea' }];
const LAST = [
  { name: 'contactName', interface: 'input' }, { name: 'contactEmail', interface: 'email' }, { name: 'contactPhone', interface: 'input' },
  { name: 'customerUrgency', interface: 'select' },
];
const REQUIRED = ['title', 'contactName', 'contactEmail'];

/** One field of the form. */
const item = (key: string, name: string, use: string) => ({
  uid: `${key}_${name}`,
  use: 'FormItemModel',
  stepParams: {
    fieldSettings: { init: { ...COLLECTION, fieldPath: name } },
    ...(REQUIRED.includes(name) && { editItemSettings: { required: { required: true } } }),
  },
  subModels: { field: { uid: `${key}_${name}_field`, use, stepParams: { fieldSettings: { init: { ...COLLECTION, fieldPath: name } } } } },
});

/** The tree of a stock public form (version v2), with our thank-you. Uids are fixed, so that making it twice makes one. */
export function formTree({ key, title, association, detailFields, words }: FormOrder): object {
  const details = association ? detailFields.map((field) => ({ ...field, name: mirrorOf(association, field.name) })) : [];
  const items = [...FIRST, ...details, ...LAST].map((field) => item(key, field.name, FIELD_MODELS[field.interface] ?? 'InputFieldModel'));
  const files = item(key, 'files', 'TicketFilesFieldModel');
  const tab = (name: string, words_: string, block: object) => ({
    uid: `${key}_${name}`,
    use: 'ChildPageTabModel',
    stepParams: { pageTabSettings: { tab: { title: words_ } } },
    subModels: { grid: { uid: `${key}_${name}_grid`, use: 'BlockGridModel', subModels: { items: [block] } } },
  });
  const form = {
    uid: `${key}_form`,
    use: 'CreateFormModel',
    stepParams: { resourceSettings: { init: COLLECTION }, cardSettings: { titleDescription: { title } } },
    subModels: {
      grid: { uid: `${key}_form_grid`, use: 'FormGridModel', subModels: { items: [...items, files] } },
      actions: [
        {
          uid: `${key}_submit`,
          use: 'PublicFormSubmitActionModel',
          stepParams: {
            submitSettings: {
              saveResource: { requestConfig: { url: 'ticketingSubmissions:publicSubmit' } },
              // The thank-you says it.
              afterSuccess: { successMessage: '', actionAfterSuccess: 'stay' },
            },
          },
        },
      ],
    },
  };
  return {
    uid: key,
    use: 'RouteModel',
    subModels: {
      page: {
        uid: `${key}_page`,
        use: 'PublicFormPageModel',
        props: { title, displayTitle: false, enableTabs: false, showFlowSettings: false },
        stepParams: { pageSettings: { general: { displayTitle: false, enableTabs: false } } },
        subModels: {
          tabs: [
            tab('ask', words.get('Configure form') ?? '', form),
            tab('thanks', words.get('After successful submission') ?? '', { uid: `${key}_receipt`, use: 'TicketReceiptBlockModel' }),
          ],
        },
      },
    },
  };
}

/** How the host shows a field of an interface in a form. */
const FIELD_MODELS: Readonly<Record<string, string>> = {
  textarea: 'TextareaFieldModel',
  integer: 'NumberFieldModel',
  number: 'NumberFieldModel',
  percent: 'PercentFieldModel',
  checkbox: 'CheckboxFieldModel',
  checkboxGroup: 'CheckboxGroupFieldModel',
  radioGroup: 'RadioGroupFieldModel',
  select: 'SelectFieldModel',
  multipleSelect: 'SelectFieldModel',
  date: 'DateOnlyFieldModel',
  datetime: 'DateTimeTzFieldModel',
  datetimeNoTz: 'DateTimeNoTzFieldModel',
  time: 'TimeFieldModel',
  json: 'JsonFieldModel',
};
