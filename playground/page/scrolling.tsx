/** Something that scrolls in its own box, reachable by keyboard as such boxes must be (WCAG 2.1.1). */
import type { ComponentChildren } from 'preact';

export function Scrolling({
  label,
  class: name,
  children,
}: {
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the focus.
    <div class={name} role="group" tabIndex={0} aria-label={label}>
      {children}
    </div>
  );
}
