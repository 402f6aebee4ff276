import { RULED_COLUMNS, RULED_ON_CREATE, SILENT_COLUMNS } from '../../domain/ticket/ticket-columns';
import type { Registries } from './registries';

/** Columns only rules write, those of other plugins included. */
export const ruledColumns = (registries: Registries): string[] => [...RULED_COLUMNS, ...columnsThatAre('ruled', registries)];
export const ruledOnCreate = (registries: Registries): string[] => [...RULED_ON_CREATE, ...columnsThatAre('ruled', registries)];

/** Columns whose changes the history leaves out, those of other plugins included. */
export const silentColumns = (registries: Registries): string[] => [...SILENT_COLUMNS, ...columnsThatAre('silent', registries)];

export const columnsThatAre = (kind: 'ruled' | 'silent', { fieldExtensions }: Registries): string[] =>
  fieldExtensions.list().flatMap((extension) => extension[kind] ?? []);
