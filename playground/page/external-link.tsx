/** A link out of the page, and only to where a browser may go from a message. */

/** Only web and mail addresses are followed. */
export function ExternalLink({ href, text }: { readonly href: string; readonly text: string }) {
  if (!/^(https?|mailto):/i.test(href)) return <span>{text}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
