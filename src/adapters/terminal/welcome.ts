/** The first screen of the chat: what one can ask and which keys help. */
import type { Bot } from '../../core/bot.ts';
import type { Command } from '../../core/command.ts';
import { spokenBy } from '../../core/identity.ts';
import { displayWidth } from '../../core/width.ts';
import { inLocale, type Locale, language } from '../../language/locale.ts';
import { layOut } from './layout.ts';
import type { Screen } from './screen.ts';

/** Every command with its first example and what it does, aligned. */
export function welcome(bot: Pick<Bot, 'commands' | 'identity'>, asked: Locale, screen: Screen): string {
  const identity = bot.identity();
  const commands = bot.commands();
  const locale = spokenBy(identity, asked);
  const { title, howToAsk, keys, quit } = language(locale).labels.terminal;
  const lines = [...commands.map((command) => ({ typed: typedExample(command, locale), about: inLocale(command.description, locale) }))];
  lines.push({ typed: '/quit', about: quit });
  const widest = Math.max(...lines.map(({ typed }) => displayWidth(typed)));
  const list = lines.flatMap(({ typed, about }) => {
    const first = `  ${screen.paint(['cyan'], typed)}${' '.repeat(widest - displayWidth(typed))}  `;
    return layOut([{ text: about, style: [] }], screen, { first, indent: widest + 4 });
  });
  const opening = identity.welcome ? inLocale(identity.welcome, locale) : title;
  return [screen.paint(['bold'], inLocale(identity.name, locale)), opening, howToAsk, '', ...list, '', screen.paint(['dim'], keys)].join(
    '\n',
  );
}

function typedExample({ name, examples }: Command, locale: Locale): string {
  const [first] = examples ? inLocale(examples, locale) : [];
  return first ? `/${name} ${first}` : `/${name}`;
}
