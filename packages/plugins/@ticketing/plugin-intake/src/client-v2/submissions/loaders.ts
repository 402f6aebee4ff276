export const submissionLoaders = {
  RunSubmissionAgainActionModel: { extends: 'ActionModel', loader: () => import('./RunSubmissionAgainActionModel') },
};
