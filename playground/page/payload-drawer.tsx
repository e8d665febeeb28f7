/** The drawer that shows what was sent of a message, as JSON to copy. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Payload, usePage } from './page.ts';
import { Scrolling } from './scrolling.tsx';

export function PayloadDrawer({ payload, onClose }: { readonly payload: Payload; onClose(): void }) {
  const { words } = usePage();
  const drawer = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(payload.json, null, 2);
  useEffect(() => {
    drawer.current?.showModal();
  }, []);
  return (
    <dialog class="drawer" ref={drawer} aria-label={words.payloadOf(payload.platform)} onClose={onClose}>
      <header>
        <h2>{words.payloadOf(payload.platform)}</h2>
        <button type="button" onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {copied ? words.copied : words.copy}
        </button>
        {payload.builder !== undefined && (
          <a href={payload.builder} target="_blank" rel="noreferrer noopener">
            {words.builder}
          </a>
        )}
        <button type="button" onClick={() => drawer.current?.close()}>
          {words.close}
        </button>
      </header>
      <Scrolling class="payload" label="JSON">
        <pre>{text}</pre>
      </Scrolling>
    </dialog>
  );
}
