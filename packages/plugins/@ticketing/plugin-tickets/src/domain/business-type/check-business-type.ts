import { PRIORITIES } from '../ticket/ticket-columns';
import { DETAILS_INTERFACES, type BusinessTypeDefinition, type DetailsFieldDefinition } from './business-type-definition';

const CODE = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
// PostgreSQL cuts names after 63 characters, and the table is called ticketing…Details.
const LONGEST_CODE = 40;
const FIELD_NAME = /^[a-z][A-Za-z0-9]*$/;
const TAKEN = ['id', 'ticket', 'ticketId', 'createdAt', 'updatedAt', 'createdBy', 'createdById', 'updatedBy', 'updatedById', 'sort'];

/**
 * Checks a business type where it is defined. Throws an Error that names the type, and the field if it is one, and says what is
 * wrong with it: better at start than in front of a customer.
 */
export function checkBusinessType(definition: BusinessTypeDefinition): BusinessTypeDefinition {
  const { code, title, defaultPriority, detailsFields = [] } = definition;
  const wrong = (what: string) => new Error(`business type "${code}": ${what}`);
  if (typeof code !== 'string' || !CODE.test(code)) throw wrong('the code must be snake_case, like it_support');
  if (code.length > LONGEST_CODE) throw wrong(`the code may have ${LONGEST_CODE} characters`);
  if (!title?.trim()) throw wrong('the title is missing');
  if (defaultPriority && !PRIORITIES.includes(defaultPriority)) throw wrong(`unknown priority "${defaultPriority}"`);
  const seen = new Set<string>();
  for (const field of detailsFields) {
    const problem = problemOfField(field, seen);
    if (problem) throw wrong(`field "${field.name}": ${problem}`);
    seen.add(field.name);
  }
  return definition;
}

function problemOfField(field: DetailsFieldDefinition, seen: ReadonlySet<string>): string | null {
  if (!FIELD_NAME.test(field.name ?? '')) return 'the name must be camelCase, like assetNumber';
  if (TAKEN.includes(field.name)) return 'this name belongs to the common base';
  if (seen.has(field.name)) return 'defined twice';
  if (!field.title?.trim()) return 'the title is missing';
  if (!DETAILS_INTERFACES.includes(field.interface)) {
    return `unknown interface "${field.interface}"; possible are ${DETAILS_INTERFACES.join(', ')}`;
  }
  return problemOfChoices(field);
}

function problemOfChoices(field: DetailsFieldDefinition): string | null {
  const isList = field.interface === 'select' || field.interface === 'multipleSelect';
  if (!isList) return field.choices ? `a field of interface "${field.interface}" has no choices` : null;
  if (!field.choices?.length && !field.isOpenList) return 'has no choices';
  const values = (field.choices ?? []).map((choice) => choice.value);
  const double = values.find((value, index) => values.indexOf(value) !== index);
  return double === undefined ? null : `the choice "${double}" is there twice`;
}
