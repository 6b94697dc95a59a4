import {
  DeviceInputEventType,
  IEditorBridgeService,
  SetCellEditVisibleOperation,
} from '@univerjs/preset-sheets-core';
import { ICommandService, type Univer } from '@univerjs/core';

/**
 * Takes over what stands in an open cell editor, as a click on another cell does; the grid itself leaves the editor open
 * while she works in the pane.
 * @returns false when the editor stays open
 */
export async function endTyping(univer: Univer): Promise<boolean> {
  const injector = univer.__getInjector();
  const editor = injector.get(IEditorBridgeService);
  const { visible, unitId } = editor.isVisible();
  if (!visible) return true;
  await injector.get(ICommandService).executeCommand(SetCellEditVisibleOperation.id, {
    visible: false,
    eventType: DeviceInputEventType.PointerDown,
    unitId,
  });
  return !editor.isVisible().visible;
}
