import type { Model } from '@nocobase/database';
import { detailsAssociation } from '../../domain/business-type/business-type-names';
import { checkBusinessType } from '../../domain/business-type/check-business-type';
import { connectDetails } from '../business-types/connect-details';
import { TicketingError } from '../errors/ticketing-error';
import type { Desk } from '../services/desk';
import type { WriteOptions } from '../services/write-mark';

/** Saving a business type is all a citizen developer does: the relation, the index and the rights follow from it. */
export function connectBusinessTypes(desk: Desk): void {
  desk.db.on('ticketingBusinessTypes.beforeSave', (type: Model) => {
    checkStoredType(type);
    keepCode(type);
    type.set('association', type.get('detailsCollection') ? detailsAssociation(type.get('code') as string) : null);
  });
  desk.db.on('ticketingBusinessTypes.afterSave', async (type: Model, options: WriteOptions) => {
    if (!type.changed('detailsCollection') && !type.changed('code')) return;
    await connectDetails(
      desk.db,
      {
        code: type.get('code') as string,
        title: type.get('title') as string,
        detailsCollection: (type.get('detailsCollection') as string | null) || null,
      },
      options?.transaction,
    );
  });
}

/** Tickets, the relation to the details and the choices of forms hang on the code. */
function keepCode(type: Model): void {
  if (!type.isNewRecord && type.changed('code')) throw new TicketingError('businessType.codeFixed', { field: 'code' });
}

function checkStoredType(type: Model): void {
  try {
    checkBusinessType({ code: type.get('code') as string, title: type.get('title') as string });
  } catch (error) {
    throw new TicketingError('businessType.invalid', { problem: (error as Error).message });
  }
}
