const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Extensions offered in the file dialog; whatever is chosen is looked at, not trusted by its name. */
const OFFERED = '.xlsx,.xlsm';

/** Asks for a workbook file; calls back when one is chosen. */
export function chooseFile(chosen: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = OFFERED;
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) chosen(file);
  });
  input.click();
}

/** Gives the bytes to the browser to store, under a name. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: WORKBOOK_TYPE }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The bytes behind a data address ("data:…;base64,…"). */
export function bytesOf(dataAddress: string): Uint8Array {
  const text = atob(dataAddress.slice(dataAddress.indexOf(',') + 1));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
