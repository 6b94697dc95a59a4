import { memo, useEffect, useRef, useState } from 'react';
import { GroupHeading } from './GroupHeading.tsx';
import { IndicatorRow } from './IndicatorRow.tsx';
import { rowKey } from './list-items.ts';
import type { ListItem } from './list-items.ts';

/** Heights that an undrawn page is taken to have, in px; being right matters for the scroll bar only. */
const ROW_HEIGHT = 56;
const HEADING_HEIGHT = 30;
/** How far outside the visible part a page is drawn ahead. */
const AHEAD = '800px 0px';

interface IndicatorPageProps {
  readonly items: readonly ListItem[];
  /** Draw at once, without waiting to come near. */
  readonly drawn: boolean;
  /** The row that Tab leads to, if it is on this page. */
  readonly current: string | null;
  readonly open: string | null;
  readonly needsListed: boolean;
  readonly pick: (key: string) => void;
}

/** A stretch of a long list: an empty block of about its height until it comes near, then drawn for good. */
export const IndicatorPage = memo(function IndicatorPage(props: IndicatorPageProps) {
  const { items, current, open, needsListed, pick } = props;
  const [near, setNear] = useState(props.drawn || typeof IntersectionObserver === 'undefined');
  const block = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = block.current;
    if (near || !element) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { root: element.closest('[data-scroll]'), rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [near]);

  if (!near && current !== null) setNear(true);
  if (!near && current === null) {
    const height = items.reduce(
      (sum, item) => sum + (item.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
      0,
    );
    return <div ref={block} style={{ height }} />;
  }
  return (
    <div ref={block}>
      {items.map((item) => {
        if (item.kind === 'heading') return <GroupHeading key={`heading ${item.first}`} heading={item} />;
        const key = rowKey(item.indicator);
        return (
          <IndicatorRow
            key={key}
            indicator={item.indicator}
            current={key === current}
            open={key === open}
            needsListed={needsListed}
            pick={pick}
          />
        );
      })}
    </div>
  );
});
