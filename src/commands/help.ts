/** `/help`, and `help` after any command: what there is and how to ask, projected from the commands themselves. */

import { type Command, defineCommand, listedOptions } from '../core/command.ts';
import { type Identity, spokenBy } from '../core/identity.ts';
import { type Block, bullets, code, notice, paragraph, type Reply, type Rich, rich, strong } from '../core/reply.ts';
import { inEveryLanguage, inLocale, type Locale, language } from '../language/locale.ts';

function describe({ name, description }: Command, locale: Locale): Rich {
  return rich(code(`/${name}`), ` ${inLocale(description, locale)}`);
}

function helpOn(command: Command, locale: Locale): Block[] {
  const words = language(locale).wording.conversation;
  const options = listedOptions(command).map((option) => {
    const values = option.choices
      ? ` (${option.choices.map(({ value, label }) => `${value}: ${inLocale(label, locale)}`).join(', ')})`
      : '';
    return rich(code(option.name), ` ${inLocale(option.description, locale)}${values}`);
  });
  const examples = command.examples ? inLocale(command.examples, locale) : [];
  return [
    ...(options.length > 0 ? [paragraph(strong(words.options)), bullets(options)] : []),
    ...(examples.length > 0
      ? [paragraph(strong(words.examples)), bullets(examples.map((line) => rich(code(`/${command.name} ${line}`))))]
      : []),
  ];
}

/** All that can be asked: every command with what it does. */
export function helpOnAll(commands: readonly Command[], identity: Identity, asked: Locale): Reply {
  const locale = spokenBy(identity, asked);
  const words = language(locale).wording.conversation;
  const withoutArguments = commands.filter(({ options }) => !options.some(({ required }) => required));
  return notice(locale, rich(words.helpLead(inLocale(identity.name, locale))), {
    body: [bullets(commands.map((each) => describe(each, locale))), paragraph(words.helpAsk)],
    offers: withoutArguments.slice(0, 5).map(({ name }) => ({ label: `/${name}`, call: { command: name, args: {} } })),
  });
}

/** `others` are all commands but this one. */
export function helpCommand(others: readonly Command[], identity: Identity): Command {
  return defineCommand({
    name: 'help',
    description: inEveryLanguage(({ labels }) => labels.commands.help.description),
    options: [
      {
        name: 'command',
        localName: inEveryLanguage(({ labels }) => labels.commands.help.command.name),
        description: inEveryLanguage(({ labels }) => labels.commands.help.command.description),
        completes: true,
      },
    ],
    answersHelpWords: true,
    complete: (_option, typed) =>
      others
        .filter(({ name }) => name.startsWith(typed.replace(/^\//, '').toLowerCase()))
        .map(({ name }) => ({ label: `/${name}`, value: name })),
    run({ command: asked }, request) {
      const locale = spokenBy(identity, request.answerIn ?? request.locale);
      const command = others.find(({ name }) => name === asked?.replace(/^\//, '').toLowerCase());
      if (command) return notice(locale, describe(command, locale), { body: helpOn(command, locale) });
      return helpOnAll(others, identity, locale);
    },
  });
}
