/** Whether a form was filled in by hand, as far as time tells: machines are done at once. */
export const isFilledByHand = (shownAt: Date, sentAt: Date, leastSeconds: number): boolean => sentAt.getTime() - shownAt.getTime() >= leastSeconds * 1000;
