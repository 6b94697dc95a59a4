import { afterEach, beforeEach, describe } from 'vitest';
import { describeApply } from './apply.ts';
import { Bench } from './bench.ts';
import { FORM } from './form.ts';
import type { HostTraits, OpenWorkbook } from './host.ts';
import { describeMarks } from './marks.ts';
import { describeSheets } from './sheets.ts';
import { describeSnapshot } from './snapshot.ts';
import { describeStore } from './store.ts';
import { describeUser } from './user.ts';

/** The promises of the port, the same for every host. `open` gives a new workbook each time. */
export function describeWorkbook(
  name: string,
  open: OpenWorkbook,
  traits: HostTraits = { screen: false },
): void {
  describe(`${name} keeps the promises of the workbook port`, () => {
    const bench = new Bench(open);
    beforeEach(() => bench.open(FORM));
    afterEach(() => bench.close());

    describeSnapshot(bench);
    describeApply(bench);
    describeMarks(bench);
    describeStore(bench);
    describeSheets(bench);
    describeUser(bench, traits);
  });
}
