/** One thing that Slack tells a bot, and what the bot said to it: the same for a socket and for HTTP requests. Sends nothing itself. */

export interface Envelope {
  readonly id: string;
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly payload: Readonly<Record<string, unknown>>;
}

export type Acknowledgement =
  | { readonly state: 'acknowledged' /** The answer in it: an object, or a text over HTTP. */; readonly payload: unknown }
  /** Not within three seconds. */
  | { readonly state: 'late' }
  /** The bot answered the request with another status than 200. */
  | { readonly state: 'refused'; readonly status: number }
  /** No connection, or it broke before the acknowledgement. */
  | { readonly state: 'undelivered' };

export interface Retry {
  readonly attempt: number;
  readonly reason: string;
}

export interface Transport {
  deliver(envelope: Envelope, retry?: Retry): Promise<Acknowledgement>;
  /** Waits for no acknowledgement any longer: what has none yet is late. */
  giveUp(): void;
}

export interface Delivery extends Envelope {
  /** Every acknowledgement so far, one for each time that it was delivered. */
  readonly acknowledgements: readonly Acknowledgement[];
}

export interface Deliveries {
  readonly all: readonly Delivery[];
  send(envelope: Envelope): { readonly delivery: Delivery; readonly acknowledged: Promise<Acknowledgement> };
  /** Delivers the same thing again, as Slack does when it saw no acknowledgement. */
  again(delivery: Delivery): Promise<Acknowledgement>;
  /** Delivers again the events that no connection took: called when there is a new one. */
  catchUp(): void;
  /** Forgets all that was delivered, and waits for none of it. */
  forget(): void;
}

export function deliveries(transport: Transport, changed: () => void): Deliveries {
  const all: (Delivery & { readonly acknowledgements: Acknowledgement[] })[] = [];

  async function attempt(delivery: (typeof all)[number], retry?: Retry): Promise<Acknowledgement> {
    const acknowledgement = await transport.deliver(delivery, retry);
    delivery.acknowledgements.push(acknowledgement);
    changed();
    return acknowledgement;
  }

  const again = (delivery: Delivery) => {
    const known = all.find(({ id }) => id === delivery.id);
    if (!known) throw new Error('That was never delivered here.');
    return attempt(known, { attempt: Math.max(1, known.acknowledgements.length), reason: 'timeout' });
  };

  return {
    all,
    again,
    send(envelope) {
      const delivery = { ...envelope, acknowledgements: [] };
      all.push(delivery);
      return { delivery, acknowledged: attempt(delivery) };
    },
    catchUp() {
      const waiting = all.filter(({ kind, acknowledgements }) => kind === 'events_api' && acknowledgements.at(-1)?.state === 'undelivered');
      for (const delivery of waiting) void again(delivery);
    },
    forget() {
      transport.giveUp();
      all.splice(0);
    },
  };
}
