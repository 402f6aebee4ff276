import { startApp } from '@test/harness';
import { expect, it } from 'vitest';
import fs from 'node:fs';
it('x', async () => {
  const t = await startApp();
  const out: any = {};
  const look = async (w: string) => { for (const c of ['ticketingDetails', 'ticketingRepairDetails', 'ticketingItSupportDetails', 'ticketingRepairCopyDetails']) if (t.db.hasCollection(c)) {
    const col = t.db.getCollection(c);
    out[w + c] = [col.options.inherits, col.isInherited?.(), (await t.db.sequelize.getQueryInterface().showIndex(col.getTableNameWithSchema() as any) as any[]).map((i) => [i.name, i.unique, i.fields.map((f: any) => f.attribute)])];
  } };
  await look('start ');
  const r = await t.admin.post('ticketingBusinessTypes:duplicate', { code: 'repair_copy', title: 'x' }, { filterByTk: 'repair' });
  await look('dup ');
  await t.db.sync();
  await look('sync ');
  out.r = r.status;
  fs.writeFileSync('/tmp/order.json', JSON.stringify(out, null, 1));
  await t.stop(); expect(1).toBe(1);
});
