import { describe, expect, it } from 'vitest';
import type { BusinessTypeDefinition, DetailsFieldDefinition } from '../business-type-definition';
import { DETAILS_INTERFACES } from '../business-type-definition';
import { checkBusinessType } from '../check-business-type';

const LEVELS = [{ value: 'low', label: 'Low' }, { value: 'high', label: 'High' }];
const rental: BusinessTypeDefinition = { code: 'rental', title: 'Rental', defaultPriority: 'P2' };
const withField = (field: object): BusinessTypeDefinition => ({
  ...rental,
  detailsFields: [{ name: 'machine', interface: 'input', title: 'Machine', ...field } as DetailsFieldDefinition],
});

describe('a business type is accepted', () => {
  it('without columns of its own', () => {
    expect(checkBusinessType(rental)).toBe(rental);
  });

  it.each(DETAILS_INTERFACES)('with a field of interface %s', (name) => {
    const isList = name === 'select' || name === 'multipleSelect';
    expect(() => checkBusinessType(withField({ interface: name, ...(isList && { choices: LEVELS }) }))).not.toThrow();
  });

  it('with a list that people fill with words of their own', () => {
    expect(() => checkBusinessType(withField({ interface: 'multipleSelect', choices: [], isOpenList: true }))).not.toThrow();
  });

  it.each(['it_support', 'level_2', 'r2d2', 'a'.repeat(40)])('under the code %s', (code) => {
    expect(() => checkBusinessType({ ...rental, code })).not.toThrow();
  });
});

describe('a wrong business type is named, and what is wrong with it', () => {
  it.each([
    ['', 'snake_case'],
    ['Rental', 'snake_case'],
    ['2nd_level', 'snake_case'],
    ['car-rental', 'snake_case'],
    ['car__rental', 'snake_case'],
    ['rental_', 'snake_case'],
    ['a'.repeat(41), 'the code may have 40 characters'],
  ])('the code "%s"', (code, problem) => {
    expect(() => checkBusinessType({ ...rental, code })).toThrow(`business type "${code}": `);
    expect(() => checkBusinessType({ ...rental, code })).toThrow(problem);
  });

  it('a missing title', () => {
    expect(() => checkBusinessType({ ...rental, title: ' ' })).toThrow('business type "rental": the title is missing');
  });

  it('an unknown priority', () => {
    expect(() => checkBusinessType({ ...rental, defaultPriority: 'P9' as never })).toThrow('business type "rental": unknown priority "P9"');
  });
});

describe('a wrong field is named together with its type', () => {
  it.each([
    [{ name: 'Machine' }, 'Machine', 'the name must be camelCase'],
    [{ name: 'machine_no' }, 'machine_no', 'the name must be camelCase'],
    [{ name: 'ticketId' }, 'ticketId', 'this name belongs to the common base'],
    [{ name: 'createdAt' }, 'createdAt', 'this name belongs to the common base'],
    [{ title: '' }, 'machine', 'the title is missing'],
    [{ interface: 'attachment' }, 'machine', 'unknown interface "attachment"; possible are input, '],
    [{ interface: 'select' }, 'machine', 'has no choices'],
    [{ interface: 'select', choices: [] }, 'machine', 'has no choices'],
    [{ interface: 'select', choices: [...LEVELS, LEVELS[0]] }, 'machine', 'the choice "low" is there twice'],
    [{ interface: 'input', choices: LEVELS }, 'machine', 'a field of interface "input" has no choices'],
  ])('%o', (field, name, problem) => {
    expect(() => checkBusinessType(withField(field))).toThrow(`business type "rental": field "${name}": ${problem}`);
  });

  it('one that is there twice', () => {
    const [machine] = withField({}).detailsFields ?? [];
    expect(() => checkBusinessType({ ...rental, detailsFields: [machine, machine] })).toThrow('business type "rental": field "machine": defined twice');
  });
});
