/**
 * The database server a developer names with TEST_DB_HOST (port, user and password: TEST_DB_… or else DB_…), or null.
 * @param {{ port: number, user: string }} defaults
 */
export function serverFromEnvironment(defaults) {
  const { TEST_DB_HOST, TEST_DB_PORT, TEST_DB_USER, TEST_DB_PASSWORD, DB_PORT, DB_USER, DB_PASSWORD } = process.env;
  if (!TEST_DB_HOST) return null;
  return {
    host: TEST_DB_HOST,
    port: Number(TEST_DB_PORT ?? DB_PORT ?? defaults.port),
    user: TEST_DB_USER ?? DB_USER ?? defaults.user,
    password: TEST_DB_PASSWORD ?? DB_PASSWORD ?? '',
  };
}
