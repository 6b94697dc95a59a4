/** Excel answers within a second or two; the first start on a slow machine takes longer. */
const PATIENCE = 15_000;

/**
 * Waits until Office.js has found out where the page runs. "none" in a plain browser, in another Office program, and
 * where the library did not arrive at all. Nothing else of this folder may be called before.
 */
export async function startExcel(): Promise<'excel' | 'none'> {
  if (typeof Office === 'undefined') return 'none';
  const found = Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? 'excel' : 'none'));
  return Promise.race([found, silence()]);
}

function silence(): Promise<'none'> {
  return new Promise((resolve) => setTimeout(() => resolve('none'), PATIENCE));
}
