export {
  ARTICLE_KINDS, ARTICLE_LANGUAGES, ARTICLE_STATES, AUDIENCES, LIMITS, WRITTEN_COLUMNS,
  type ArticleKind, type ArticleLanguage, type ArticleState, type Audience, type WrittenColumn,
} from './article/article';
export { articleNumber } from './article/article-number';
export { checkArticle } from './article/check-article';
export { ARTICLE_MOVES, decideMove, movesFrom, stateAfterEdit, type ArticleMove, type MoveFacts } from './article/decide-move';
export { addressWords, numberInAddress } from './article/article-address';
export { fuseRankings } from './search/fuse-rankings';
export { outstanding, similarity, unitVector, type Near, type Vector } from './search/vectors';
export { isHan, wordsOf } from './search/words';
export { draftFromTicket, type ArticleStart, type SolvedTicket } from './draft/draft-from-ticket';
export { removePersonalData } from './draft/remove-personal-data';
export { HEALTH_DAYS, HEALTH_MEASURES, isFresh, knowledgeHealth, type HealthMeasure, type HealthReading } from './health/knowledge-health';
export { IMAGES, imageKeysIn, isImageKey, keyInImageAddress } from './image/image-address';
export { imageWords, insertImage, type TextWithImage } from './image/image-markdown';
export { IMAGE_LIMIT_BYTES, IMAGE_LIMIT_MB, IMAGE_TYPES, imageTypeOf, type ImageType } from './image/image-type';
