/** What the bot tells its store and its metrics: which replies are gaps, which are answers, who votes. Decides nothing of an answer. */
import { pickedChoice, unansweredQuestion } from '../answers/gap.ts';
import type { Memory } from '../core/memory.ts';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';

export interface RecordActivityOptions {
  readonly store: Store;
  readonly collectsVotes: boolean;
  /** Absent where nobody reads them. */
  readonly metrics: Metrics | undefined;
}

/** An answer that is posted was counted when it was given. */
export function recordActivity({ store, collectsVotes, metrics }: RecordActivityOptions): Memory {
  return {
    observe(asked, request, reply) {
      metrics?.memory.observe(asked, request, reply);
      const { platform, workspace } = request.place;
      const text = unansweredQuestion(asked, reply);
      if (text !== undefined) {
        metrics?.gap(platform);
        store.recordGap({ text, platform, workspace });
      }
      const picked = pickedChoice(asked, reply);
      if (picked) store.recordPick({ ...picked, platform, workspace });
      if (reply.status !== 'answer' || request.surface === 'post') return;
      store.recordAnswer(
        reply.parts.map(({ id }) => id),
        { platform, workspace },
      );
    },
    posted: (post) => store.recordPost(post),
    delivered: (request, arrived) => metrics?.memory.delivered(request, arrived),
    removed: (workspace) => store.forgetWorkspace(workspace),
    slowed: (request) => metrics?.memory.slowed(request),
    ...(collectsVotes && {
      vote({ ids, helpful }, { user, pressed, place: { platform, workspace, channel = '' } }) {
        if (pressed !== undefined)
          store.recordVote({ person: user.id, message: `${channel}/${pressed}`, entries: ids, helpful, platform, workspace });
      },
    }),
  };
}
