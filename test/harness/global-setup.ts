// Once per run of the integration tests: a database server and the template database on it.
import type { TestProject } from 'vitest/node';
import { databaseKind } from './databases/index.mjs';
import { takeSlot } from './slot.mjs';
import { prepareTemplates } from './templates.mjs';

export interface TestDatabases {
  connection: { dialect: 'postgres' | 'mariadb' | 'sqlite' };
  template: string;
  prefix: string;
  folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: TestDatabases;
  }
}

export default async function setup(project: TestProject) {
  const slot = takeSlot();
  const server = await databaseKind(process.env.TEST_DB ?? 'postgres').startServer(slot.folder);
  const stop = async () => {
    await server.stop();
    slot.giveBack();
  };
  try {
    const template = await prepareTemplates(server.connection, slot, (line: string) => process.stdout.write(`${line}\n`));
    const connection = server.connection as TestDatabases['connection'];
    project.provide('testDatabases', { connection, template, prefix: slot.prefix, folder: slot.folder });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
