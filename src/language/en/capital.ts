/** Names of the knowledge and amounts begin English sentences, too. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
