/** A list of messages that stays at its end when something is added. Draws no message itself. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface TimelineProps {
  readonly label: string;
  /** Changes with whatever is added or changed. */
  readonly newest: string;
  readonly children: ComponentChildren;
}

export function Timeline({ label, newest, children }: TimelineProps) {
  const list = useRef<HTMLDivElement>(null);
  const toEnd = () => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(toEnd, [newest]);
  // A window that was hidden has had no height to scroll in.
  useEffect(() => {
    const sizes = new ResizeObserver(toEnd);
    if (list.current) sizes.observe(list.current);
    return () => sizes.disconnect();
  }, []);
  return (
    // One scrolls it with the keyboard, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable (WCAG 2.1.1).
    <div class="timeline" role="log" aria-label={label} tabIndex={0} ref={list}>
      {children}
    </div>
  );
}
