/** The form that Discord's app makes of a slash command: its options, with those that complete asked of the bot while one types. */
import { useEffect, useState } from 'preact/hooks';
import type { DiscordCommand, DiscordOption, Suggestion } from '../../protocol.ts';
import { Completion } from '../completion.tsx';
import { usePage } from '../page.ts';
import { optionValue } from './typed-command.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

export interface CommandFormProps {
  readonly command: DiscordCommand;
  readonly place: string;
  send(options: Values): void;
  cancel(): void;
}

/** What is filled in: the text that is shown and, where it was chosen, the value behind it. */
interface Filled {
  readonly text: string;
  readonly value?: string | number;
}

/** Milliseconds after the last key before the bot is asked. */
const typingPause = 80;

export function CommandForm({ command, place, send, cancel }: CommandFormProps) {
  const { words, act } = usePage();
  const first = command.options.filter(({ required }, index) => required || index === 0).map(({ name }) => name);
  const [active, setActive] = useState<readonly string[]>(first);
  const [filled, setFilled] = useState<Readonly<Record<string, Filled>>>({});
  const [typing, setTyping] = useState<DiscordOption>();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);

  const values = (except?: string): Values =>
    Object.fromEntries(
      command.options.flatMap(({ name, type }): [string, string | number | boolean][] => {
        const { text = '', value } = filled[name] ?? {};
        return name === except || text.trim() === '' ? [] : [[name, value ?? optionValue(text, type)]];
      }),
    );

  const { text: typed = '', value: chosen } = (typing && filled[typing.name]) ?? {};
  useEffect(() => {
    setSuggestions([]);
    // What was chosen needs no more suggestions: Enter sends it.
    if (!typing?.completes || chosen !== undefined) return;
    let late = false;
    const timer = setTimeout(() => {
      act({ do: 'complete', place, name: command.name, option: typing.name, typed, others: values(typing.name) }).then(
        ({ suggestions: found = [] }) => late || setSuggestions(found),
        () => {},
      );
    }, typingPause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [typing?.name, typed, chosen]);

  const options = command.options.filter(({ name }) => active.includes(name));
  const others = command.options.filter(({ name }) => !active.includes(name));
  const fill = (name: string, value: Filled) => setFilled((before) => ({ ...before, [name]: value }));
  const submit = () => send(values());

  return (
    <form
      class="command-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="command-title">
        <strong>/{command.label}</strong> <span>{typing?.description ?? command.description}</span>
      </p>
      <div class="command-options">
        {options.map((option, index) =>
          option.choices.length > 0 || option.type === 'boolean' ? (
            <label key={option.name}>
              {option.label}
              <select
                onFocus={() => setTyping(option)}
                onChange={({ currentTarget }) => {
                  const { value } = currentTarget;
                  const chosen = option.choices.find((choice) => String(choice.value) === value);
                  fill(option.name, chosen ? { text: chosen.name, value: chosen.value } : { text: value });
                }}
              >
                <option value="">{words.choose}</option>
                {(option.type === 'boolean' ? yesNo : option.choices).map(({ name, value }) => (
                  <option key={name} value={String(value)}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <div key={option.name} class="command-option" onFocusCapture={() => setTyping(option)}>
              <span aria-hidden="true">{option.label}</span>
              <Completion
                label={`/${command.label} ${option.label}`}
                text={filled[option.name]?.text ?? ''}
                options={(typing === option ? suggestions : []).map(({ name, value }) => ({
                  key: String(value),
                  label: name,
                  choose: () => fill(option.name, { text: name, value }),
                }))}
                autoFocus={index === 0}
                onText={(text) => fill(option.name, { text })}
                onEnter={submit}
                onEscape={cancel}
              />
            </div>
          ),
        )}
        {others.map(({ name, label }) => (
          <button type="button" key={name} aria-label={words.optional(label)} onClick={() => setActive([...active, name])}>
            + {label}
          </button>
        ))}
      </div>
      <div class="command-buttons">
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
        <button type="submit">{words.send}</button>
      </div>
    </form>
  );
}

const yesNo: readonly Suggestion[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];
