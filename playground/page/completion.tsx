/** A text box that completes: the list of the ARIA combobox pattern, by keyboard and mouse. Knows nothing of what it completes. */
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';

export interface Option {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  choose(): void;
}

export interface CompletionProps {
  readonly label: string;
  readonly text: string;
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  onText(text: string): void;
  /** Enter, where no option is marked. */
  onEnter(): void;
  onEscape?(): void;
  readonly children?: ComponentChildren;
}

export function Completion({ label, text, options, placeholder, autoFocus, onText, onEnter, onEscape, children }: CompletionProps) {
  const list = useId();
  const [marked, setMarked] = useState(0);
  const [closed, setClosed] = useState(false);
  const open = options.length > 0 && !closed;
  const keys = options.map(({ key }) => key).join('\n');
  useEffect(() => setMarked(0), [keys]);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    // Hangul in composition: Enter ends the syllable, not the message.
    if (event.isComposing) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (open && move !== undefined) {
      event.preventDefault();
      setMarked((marked + move + options.length) % options.length);
    } else if (open && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
      event.preventDefault();
      options[marked]?.choose();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape') {
      if (open) setClosed(true);
      else onEscape?.();
    }
  }

  return (
    <div class="completion">
      {open && (
        <div class="completion-list" id={list} role="listbox" aria-label={label}>
          {options.map((option, index) => (
            <div
              key={option.key}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              class="completion-option"
              onMouseDown={(event) => {
                event.preventDefault();
                option.choose();
              }}
              onMouseEnter={() => setMarked(index)}
            >
              <strong>{option.label}</strong>
              {option.detail && <span>{option.detail}</span>}
            </div>
          ))}
        </div>
      )}
      {children}
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${list}-${marked}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={text}
        autofocus={autoFocus}
        onInput={(event) => {
          setClosed(false);
          onText(event.currentTarget.value);
        }}
        onBlur={() => setClosed(true)}
        onFocus={() => setClosed(false)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
