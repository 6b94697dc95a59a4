import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import type { Words } from './words.ts';

const useStyles = makeStyles({
  area: { position: 'relative', flexGrow: 1, display: 'flex', minHeight: 0 },
  veil: {
    position: 'absolute',
    inset: '8px',
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    // Dropping on the veil is dropping on the area; the drag must not flicker between the two.
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: 'rgba(255, 255, 255, 0.9)',
    color: tokens.colorBrandForeground1,
  },
});

interface DropAreaProps {
  readonly words: Words;
  readonly dropped: (file: File) => void;
  readonly children: ReactNode;
}

/** Takes a workbook file that is dragged in from outside. */
export function DropArea({ words, dropped, children }: DropAreaProps) {
  const styles = useStyles();
  const [hovering, setHovering] = useState(false);
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setHovering(true);
  };
  const leave = (event: DragEvent): void => {
    const { currentTarget, relatedTarget } = event;
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setHovering(false);
  };
  const drop = (event: DragEvent): void => {
    setHovering(false);
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    dropped(file);
  };
  return (
    <div className={styles.area} onDragOver={over} onDragLeave={leave} onDropCapture={drop}>
      {children}
      {hovering && (
        <div className={styles.veil}>
          <Text size={500} weight="semibold">
            {words.dropHere}
          </Text>
        </div>
      )}
    </div>
  );
}
