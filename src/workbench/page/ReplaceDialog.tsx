import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import type { Desk } from './use-desk.ts';
import type { Words } from './words.ts';

/** Chinese breaks anywhere, so a narrow button would be broken in two lines. */
const useStyles = makeStyles({ actions: { whiteSpace: 'nowrap' } });

/** Asks before a file takes the place of one with changes that are not saved. */
export function ReplaceDialog({ words, desk }: { readonly words: Words; readonly desk: Desk }) {
  const styles = useStyles();
  const saveAndOpen = async (): Promise<void> => {
    if (await desk.save()) desk.decide(true);
  };
  return (
    <Dialog open={desk.waiting !== null} onOpenChange={() => desk.decide(false)} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.replaceTitle}</DialogTitle>
          <DialogContent>{words.replaceText}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" onClick={() => void saveAndOpen()}>
              {words.saveFirst}
            </Button>
            <Button onClick={() => desk.decide(true)}>{words.discard}</Button>
            <Button onClick={() => desk.decide(false)}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
