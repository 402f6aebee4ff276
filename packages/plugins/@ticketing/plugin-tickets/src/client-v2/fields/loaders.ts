/** Ways to show a column, for "Field component". */
export const fieldLoaders = {
  TicketStatusFieldModel: { extends: 'FieldModel', loader: () => import('./TicketStatusFieldModel') },
  TicketPriorityFieldModel: { extends: 'FieldModel', loader: () => import('./TicketPriorityFieldModel') },
  RelativeTimeFieldModel: { extends: 'FieldModel', loader: () => import('./RelativeTimeFieldModel') },
};
