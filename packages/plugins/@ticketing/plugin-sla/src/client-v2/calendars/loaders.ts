export const calendarLoaders = {
  SlaCalendarsBlockModel: { extends: 'BlockModel', loader: () => import('./SlaCalendarsBlockModel') },
};
