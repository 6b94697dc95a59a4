/**
 * Has a ribbon button of the manifest run `action`. Excel waits for the end of it, however it ends: until then the
 * button does not work again.
 */
export function onRibbonButton(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void action().finally(() => event.completed());
  });
}

/** Opens the pane, or brings it to the front. */
export function showPane(): Promise<void> {
  return Office.addin.showAsTaskpane();
}
