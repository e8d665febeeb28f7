/** The page's line to the playground: the newest view, and what a person does. Connects again when the line breaks. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Act, Done, FromPage, PersonKey, ToPage, View } from '../protocol.ts';

export interface Connection {
  readonly view: View | undefined;
  readonly online: boolean;
  /** Resolves once it was done; rejects with why the app would not let one do it. */
  act(act: Act): Promise<Done>;
}

interface Pending {
  resolve(done: Done): void;
  reject(reason: Error): void;
}

/** Milliseconds before another attempt. */
const pause = 1_000;

/** `person` is who one is at first. */
export function useConnection(person: PersonKey): Connection {
  const [view, setView] = useState<View>();
  const [online, setOnline] = useState(false);
  const line = useRef<{ socket: WebSocket; pending: Map<number, Pending>; next: number } | undefined>(undefined);
  const self = useRef(person);

  function act(wanted: Act): Promise<Done> {
    const open = line.current;
    if (!open || open.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('The playground is not running.'));
    if (wanted.do === 'become') self.current = wanted.person;
    const id = open.next++;
    const frame: FromPage = { id, act: wanted };
    open.socket.send(JSON.stringify(frame));
    return new Promise((resolve, reject) => open.pending.set(id, { resolve, reject }));
  }

  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      const socket = new WebSocket(`ws://${location.host}/socket`);
      const pending = new Map<number, Pending>();
      line.current = { socket, pending, next: 1 };
      socket.onopen = () => {
        setOnline(true);
        act({ do: 'become', person: self.current }).catch(() => {});
      };
      socket.onmessage = ({ data }) => {
        const message: ToPage = JSON.parse(String(data));
        if (message.type === 'view') {
          setView(message.view);
          return;
        }
        const waiting = pending.get(message.id);
        pending.delete(message.id);
        if (message.type === 'done') waiting?.resolve(message);
        else waiting?.reject(new Error(message.message));
      };
      socket.onclose = () => {
        setOnline(false);
        for (const { reject } of pending.values()) reject(new Error('The playground is not running.'));
        if (!ended) timer = setTimeout(connect, pause);
      };
    };
    connect();
    return () => {
      ended = true;
      clearTimeout(timer);
      line.current?.socket.close();
    };
  }, []);

  return { view, online, act };
}
