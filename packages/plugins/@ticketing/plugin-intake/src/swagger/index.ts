// What NocoBase's plugin "API documentation" shows of the intake; it finds this file by the name of the package.
import { SUBMISSION_PATHS, SUBMISSION_SCHEMAS } from './submissions';
import { WEBHOOK_PATHS, WEBHOOK_SCHEMAS } from './webhooks';

export default {
  info: { title: 'Ticketing API - Intake' },
  tags: [{ name: 'Ticketing: intake', description: 'Requests of other systems become tickets.' }],
  paths: { ...SUBMISSION_PATHS, ...WEBHOOK_PATHS },
  components: { schemas: { ...SUBMISSION_SCHEMAS, ...WEBHOOK_SCHEMAS } },
};
