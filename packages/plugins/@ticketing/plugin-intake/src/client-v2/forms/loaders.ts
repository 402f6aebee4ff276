export const formLoaders = {
  TicketReceiptBlockModel: { extends: 'BlockModel', loader: () => import('./TicketReceiptBlockModel') },
  TicketFilesFieldModel: { extends: 'FieldModel', loader: () => import('./TicketFilesFieldModel') },
};
