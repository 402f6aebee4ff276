import { COMPLAINT_EN } from './complaint-en';
import { COMPLAINT_ZH } from './complaint-zh';
import { CONSULTATION_EN } from './consultation-en';
import { CONSULTATION_ZH } from './consultation-zh';
import { IT_SUPPORT_EN } from './it-support-en';
import { IT_SUPPORT_ZH } from './it-support-zh';
import { OTHER_EN } from './other-en';
import { OTHER_ZH } from './other-zh';
import { REPAIR_EN } from './repair-en';
import { REPAIR_ZH } from './repair-zh';
import type { Story } from './story';

export const STORIES: readonly Story[] = [
  ...REPAIR_EN,
  ...REPAIR_ZH,
  ...IT_SUPPORT_EN,
  ...IT_SUPPORT_ZH,
  ...COMPLAINT_EN,
  ...COMPLAINT_ZH,
  ...CONSULTATION_EN,
  ...CONSULTATION_ZH,
  ...OTHER_EN,
  ...OTHER_ZH,
];
