/** What Korean script needs beyond letters: jamo to compare by, initial consonants, and text typed on the wrong keyboard layout. */
import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong, romanize } from 'es-hangul';

const syllables = /^[가-힣]+$/;
const hangul = /[가-힣ㄱ-ㅎㅏ-ㅣ]/;
const initialConsonants = /^[ㄱ-ㅎ]{2,}$/;
const loneJamo = /[ㄱ-ㅎㅏ-ㅣ]/;

export function hasHangul(text: string): boolean {
  return hangul.test(text);
}

export function isSyllables(text: string): boolean {
  return syllables.test(text);
}

/** Typed as initial consonants only, such as ㅇㅂㄷㅇ for 엔비디아. */
export function isInitialConsonants(text: string): boolean {
  return initialConsonants.test(text);
}

export function hasLoneJamo(text: string): boolean {
  return loneJamo.test(text);
}

/** The letters of the text one by one: 거품 → ㄱㅓㅍㅜㅁ. Other scripts stay as they are. */
export function jamo(text: string): string {
  return disassemble(text);
}

export function initials(text: string): string {
  return getChoseong(text);
}

/** A Korean name in Latin letters by the official romanisation: 아마존 → amajon. */
export function romanised(text: string): string {
  return romanize(text);
}

/** What the same keys give on the Korean layout: rnrmf → 구글. Undefined unless whole syllables come out. */
export function onKoreanLayout(latin: string): string | undefined {
  try {
    const typed = convertQwertyToHangul(latin);
    return syllables.test(typed) ? typed : undefined;
  } catch {
    // es-hangul throws where the keys give vowels that no syllable can hold.
    return undefined;
  }
}

/** What the same keys give on the Latin layout: ㅡㄷㅅㅁ → meta. */
export function onLatinLayout(text: string): string {
  return convertHangulToQwerty(text).toLowerCase();
}
