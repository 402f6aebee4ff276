import { checkPagePack } from '../../domain/page-pack/check-page-pack';
import { KeyedRegistry } from './keyed-registry';
import type { Registries } from './registries';

export const createRegistries = (): Registries => ({
  transitionGuards: new KeyedRegistry('transition guard'),
  transitionEffects: new KeyedRegistry('transition effect'),
  fieldExtensions: new KeyedRegistry('ticket field extension'),
  pagePacks: new KeyedRegistry('page pack', (pack, others) => void checkPagePack(pack, others)),
});
