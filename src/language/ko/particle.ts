/** Picks the Korean particle that fits the word before it: 메타는, 아마존은, AWS는, 81%를. Output only; reading particles is the question's work. */
import { hasBatchim } from 'es-hangul';

export type ParticlePair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라/라' | '이며/며';

/** Letters and digits whose Korean name ends in a consonant: 엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔. */
const closed = /[lmnr013678]$/i;
const endsInRieul = /[lr178]$/i;

/** The word with its particle. What stands in brackets at the end is not read aloud and does not count. */
export function withParticle(word: string, pair: ParticlePair): string {
  const read = word.replace(/(?<!\s)\s*[([][^()[\]]*[)\]]\s*$/u, '').replace(/(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/u, '');
  const last = read.at(-1) ?? '';
  const [afterConsonant = '', afterVowel = ''] = pair.split('/');
  const hangul = /[가-힣]/.test(last);
  const consonant = hangul ? hasBatchim(last) : closed.test(last);
  const rieul = hangul ? hasBatchim(last) && (last.charCodeAt(0) - 0xac00) % 28 === 8 : endsInRieul.test(last);
  return word + (consonant && !(pair === '으로/로' && rieul) ? afterConsonant : afterVowel);
}
