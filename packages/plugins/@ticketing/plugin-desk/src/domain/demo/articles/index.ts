import type { DemoArticle } from './article';
import { IT_SUPPORT_ARTICLES_EN } from './it-support-en';
import { IT_SUPPORT_ARTICLES_ZH } from './it-support-zh';
import { REPAIR_ARTICLES_EN } from './repair-en';
import { REPAIR_ARTICLES_ZH } from './repair-zh';
import { SERVICE_ARTICLES_EN } from './service-en';
import { SERVICE_ARTICLES_ZH } from './service-zh';

export const DEMO_ARTICLES: readonly DemoArticle[] = [
  ...REPAIR_ARTICLES_EN,
  ...REPAIR_ARTICLES_ZH,
  ...IT_SUPPORT_ARTICLES_EN,
  ...IT_SUPPORT_ARTICLES_ZH,
  ...SERVICE_ARTICLES_EN,
  ...SERVICE_ARTICLES_ZH,
];
