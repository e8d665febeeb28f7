/** The menu of a message: opens with a button, closes with a choice, Escape or a click elsewhere. */
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from './page.ts';

export interface MenuEntry {
  readonly label: string;
  choose(): void;
}

export function MessageMenu({ entries }: { readonly entries: readonly MenuEntry[] }) {
  const { words } = usePage();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');

  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) close();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);

  return (
    <details
      class="message-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
    >
      <summary aria-label={words.menu} title={words.menu}>
        ⋯
      </summary>
      <div class="message-menu-list">
        {entries.map(({ label, choose }) => (
          <button
            type="button"
            key={label}
            onClick={() => {
              close();
              choose();
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </details>
  );
}
