/** How discord.js holds its connections to the gateway: with a time limit for every step, and none that outlives its client. Reads no event. */
import { SimpleShardingStrategy, type WebSocketOptions, WebSocketShardDestroyRecovery, WebSocketShardStatus } from 'discord.js';
import { WebSocket } from 'ws';

export interface GatewayConnections {
  /** For the client's options. */
  readonly options: Pick<WebSocketOptions, 'buildStrategy'>;
  /** Begins a shard's session anew where Discord neither resumes nor refuses the old one; does nothing in any other state. */
  renew(shard: number): void;
  /** Before the client is destroyed: nothing connects any more. */
  end(): void;
}

/** `limit` is in milliseconds. */
export function gatewayConnections(limit: number): GatewayConnections {
  let ended = false;
  let shards: unknown;
  return {
    options: {
      buildStrategy(manager) {
        const { retrieveSessionInfo } = manager.options;
        Object.assign(manager.options, {
          // Sooner than the wait for HELLO ends, which lets go of the socket: its error would then end the process.
          handshakeTimeout: limit / 2,
          helloTimeout: limit,
          // A client that is destroyed in the pause before it connects again would connect all the same. It asks for its session first: then it never does.
          retrieveSessionInfo: (shard: number) => (ended ? new Promise<never>(() => {}) : retrieveSessionInfo(shard)),
        });
        const strategy = new SimpleShardingStrategy(manager);
        shards = Reflect.get(strategy, 'shards');
        return strategy;
      },
    },
    renew(id) {
      const shard: unknown = shards instanceof Map ? shards.get(id) : undefined;
      if (typeof shard !== 'object' || shard === null || Reflect.get(shard, 'status') !== WebSocketShardStatus.Resuming) return;
      const anew = { reason: 'Discord does not resume the session', recover: WebSocketShardDestroyRecovery.Reconnect };
      Reflect.apply(Reflect.get(shard, 'destroy'), shard, [anew]);
    },
    end() {
      ended = true;
      if (shards instanceof Map) for (const shard of shards.values()) cutWhileConnecting(Reflect.get(shard, 'connection'));
    },
  };
}

/** The library lets go of a socket that is still connecting, and nobody would hear its error but the process, which would end. */
function cutWhileConnecting(socket: unknown): void {
  if (!(socket instanceof WebSocket) || socket.readyState !== WebSocket.CONNECTING) return;
  socket.on('error', () => {});
  socket.terminate();
}
