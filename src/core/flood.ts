/** Slows a flood: so many questions a minute from one person and in one channel, then one polite word and silence until the minute is over. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Request } from './request.ts';

/** Questions a minute; 0 sets no limit. */
export interface QuestionLimits {
  readonly perUser: number;
  readonly perChannel: number;
  /** Requests of a program with the same key, whichever way they come; none where it is left out. */
  readonly perProgram?: number;
}

export type Admission = 'admitted' | /** The first that is too many. */ 'slowed' | /** A further one. */ 'silenced';

const minute = 60;

type Limit = (key: string) => Promise<Admission>;

const unlimited: Limit = async () => 'admitted';

function limited(questions: number): Limit {
  if (questions === 0) return unlimited;
  const limiter = new RateLimiterMemory({ points: questions, duration: minute });
  return async (key) => {
    const { consumedPoints } = await limiter.penalty(key);
    if (consumedPoints <= questions) return 'admitted';
    return consumedPoints === questions + 1 ? 'slowed' : 'silenced';
  };
}

/** Counts a request against its person and, where others read the answer, against its channel; a program's against its key. */
export function admitting({
  perUser,
  perChannel,
  perProgram = 0,
}: QuestionLimits): (request: Request, isPublic: boolean) => Promise<Admission> {
  const ofUser = limited(perUser);
  const ofProgram = limited(perProgram);
  const inChannel = limited(perChannel);
  return async ({ surface, user, place: { platform, workspace = '', channel } }, isPublic) => {
    if (surface === 'program') return ofProgram(user.id);
    const admission = await ofUser(`${platform}/${workspace}/${user.id}`);
    if (admission !== 'admitted' || !isPublic || channel === undefined) return admission;
    return inChannel(`${platform}/${workspace}/${channel}`);
  };
}
