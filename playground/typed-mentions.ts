/** Mentions as people type them, `@name`, made into those that the platforms send, as their apps do. */

/** The text with `<@id>` for every `@name` of somebody whom `idOf` knows. */
export function withMentions(text: string, idOf: (name: string) => string | undefined): string {
  return text.replace(/(?<![\w.<-])@([\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)/gu, (whole, name: string) => {
    const id = idOf(name);
    return id === undefined ? whole : `<@${id}>`;
  });
}
