import { startApp } from '@test/harness';
import { businessTypeTests } from '@ticketing/plugin-tickets';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { complaint } from '../types/complaint';
import { itSupport } from '../types/it-support';
import { repair } from '../types/repair';

const describeBusinessType = businessTypeTests({ describe, it, beforeAll, afterAll, startApp });

describeBusinessType(repair);
describeBusinessType(itSupport);
describeBusinessType(complaint);
