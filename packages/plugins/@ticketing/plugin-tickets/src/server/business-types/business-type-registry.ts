import type { Database } from '@nocobase/database';
import type { BusinessTypeDefinition } from '../../domain/business-type/business-type-definition';
import { detailsAssociation, detailsCollection } from '../../domain/business-type/business-type-names';
import { checkBusinessType } from '../../domain/business-type/check-business-type';
import { ticketingCollection } from '../fields/field-builders';
import { detailsBaseFields } from './details-base';
import { detailsFieldOptions } from './details-field-options';

/** Business types defined in code. Each gets its details collection when it is defined and its row in the database when seeded. */
export class BusinessTypeRegistry {
  private readonly definitions = new Map<string, BusinessTypeDefinition>();

  constructor(private readonly db: Database) {}

  /**
   * Defines a business type; call it in a plugin's `load()`. Throws an Error that names the type and the field when something is
   * wrong with it, or when the code is taken.
   */
  define(definition: BusinessTypeDefinition): void {
    checkBusinessType(definition);
    if (this.definitions.has(definition.code)) throw new Error(`business type "${definition.code}": defined twice`);
    this.definitions.set(definition.code, definition);
    if (definition.detailsFields?.length) this.defineDetails(definition);
  }

  list(): BusinessTypeDefinition[] {
    return [...this.definitions.values()];
  }

  private defineDetails({ code, title, detailsFields = [] }: BusinessTypeDefinition): void {
    // PostgreSQL has table inheritance, so an admin can inherit further in the stock dialog; elsewhere the base columns are copied.
    const isNative = this.db.inDialect('postgres');
    const own = detailsFields.map(detailsFieldOptions);
    const options = ticketingCollection(detailsCollection(code), title, 'id', isNative ? own : [...detailsBaseFields(), ...own]);
    this.db.collection({ ...options, title, ...(isNative && { inherits: ['ticketingDetails'] }) });
    this.db.getCollection('ticketingTickets').addField(detailsAssociation(code), relationToDetails(code, detailsCollection(code), title));
  }
}

/** The field on tickets that leads to the business row. */
export function relationToDetails(code: string, collection: string, title: string) {
  return {
    name: detailsAssociation(code),
    type: 'hasOne',
    interface: 'oho',
    target: collection,
    foreignKey: 'ticketId',
    sourceKey: 'id',
    onDelete: 'CASCADE',
    uiSchema: {
      type: 'object',
      title,
      'x-component': 'AssociationField',
      'x-component-props': { multiple: false, fieldNames: { label: 'id', value: 'id' } },
    },
  };
}
