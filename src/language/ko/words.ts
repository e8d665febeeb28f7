/** The words of Korean that carry no subject of their own: data for reading questions, no rules. */
import { koreanAsides, koreanSpeakers } from './asides.ts';
import { koreanSocial } from './social.ts';
import { koreanSynonyms } from './synonyms.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Patterns over the repaired text of a question; a space in them matches one space or none. */
const patterns = (...list: readonly string[]): readonly string[] => list;

export const korean = {
  /** Follow a noun. */
  particles: words(`
    은 는 이 가 을 를 에 의 와 과 도 만 로 으로 랑 이랑 하고 에서 에게 한테 께 까지 부터 보다 처럼 같이 이나 나 라도 이라도 든 든지 들 들은 들이 들도 들의 들을
    별 별로 씩 쯤 정도 대로 마다 밖에 조차 에는 에도 에만 에서는 에서도 에선 에겐 으로는 으로도 로는 로도 만은 만이 까지는 까지도 부터는 이며 라는 이라는 라고 이라고
    란 이란 거 요 이요 야 이야 여 이여 임 인가 인가요 인지 인데 이지 지 죠 이죠 입니까 입니다 예요 이에요 에요 이예요 한텐 께서 꺼 네 이네 냐 이냐 쪽 측 님 랑은 이랑은 하고는 과는 와는 보다는 한테는 처럼은 네는 네가 네도 네의 네랑
  `),
  /** Those that make a subject, a topic or an owner of the noun. */
  /** Behind a noun of one syllable. */
  shortParticles: words('은 는 이 가 을 를 에 의 도 만 로 와 과'),
  nameParticles: words('은 는 이 가 의 도 랑 이랑 하고 와 과'),
  /** Follow a verb or an adjective. */
  endings: words(`
    나요 는지 는데 은데 던데 는가 은가 을까 을까요 ㄹ까 다며 다면서 다면서요 다던데 대요 래요 대 래 냐고 는지요 습니까 습니다 세요 시나요 주세요 해요 해줘 해봐 해 했어 했나요 했대 했다
    했는지 한다 한다며 한다던데 하나요 하나 하는 하는지 하는데 하면 하고 하지 할까 할까요 하게 하려면 한 할 함 합니까 합니다 됐나요 되나요 되나 되는 된다 되면 돼 돼요 되지 되었나요
    나 냐 어 아 어요 아요 었어 았어 었나요 았나요 었대 았대 는다 는다며 는다던데 는 던 면 으면 니 으니 서 어서 아서 려고 으려고 지만 거야 거예요 거죠 건가 건가요 거 것 게 기 고 자 다 까 까요 지요 네요 군요 래 라며 라면서 더라
    다는 다는데 다니 다니까 다네 는다는 는다니 는다네 는대 는대요 는다고 는다던 는다더라 다고 다고요 다더라 라던데 라더라 었다며 았다며 았다던데 었다던데 겠어 겠네 을래 을게 려면 잖아 잖아요 는걸 는구나 는군 지는 지는지
    은 을 느라 도록 라 이라 인 일까 일까요 이었나요 였나요 였어 이야 이래 이래요 이라던데 이라는데 이라는데요 라는데 라는데요 이라더라 이라며 이라면서 이라네
  `),
  /** Say nothing about the subject: politeness, fillers, question words, the bare verbs of asking. */
  stopWords: words(`
    뭐 뭔 뭘 뭐야 뭔가 뭐가 무엇 무슨 무엇인가요 뭐죠 뭐였지 뭐였죠 뭐라고 어떤 어떻 어떻게 어때 어떰 어디 어느 어디야 누가 누구 누구야 누구임 언제 왜 얼마 얼마나 얼마야 얼마임 얼마씩 몇 좀 제발 혹시 그럼 그러면 그래서 근데 그런데 그리고 그거 그게 그건 그것
    이거 이게 이건 이것 저거 저게 그 이 저 요즘 지금 현재 최근 이제 아직 아직도 정말 진짜 진짜로 실제 실제로 사실 솔직히 그냥 걍 막 너무 되게 엄청 많이 더 또 다시 결국 대체 도대체 과연 정작 다들 우리 저희 제가 내가 나 저는 나는 너
    알려 알려줘 알려주세요 알려줄래 알려주실 알려달라 알려 가르쳐 말해 말해줘 말해봐 설명 설명해줘 설명해 보여 보여줘 보여주세요 보여줄래 뽑아줘 정리 정리해줘 찾아줘 찾아 궁금 궁금해 궁금합니다 궁금해요 궁금한데 부탁 부탁해 부탁드려요 부탁드립니다 질문 여쭤 여쭤봅니다 물어 물어봐
    알고 싶어 싶은데 싶어요 싶습니다 있어 있나 있나요 있는 있는지 있을까 있을까요 있음 없어 없나 없나요 없는 있다 없다 해줘 해주세요 해줄래 해 하는 하다 하나 하나요 한다 된다 되나 되나요 되는 됨 돼 줘 주세요 주실 주라 수 것 거 건 게 걸 때 때문 때문에 중 중에 중에서
    대해 대해서 대한 관해 관련 관한 관련해 라는 이라는 라고 이라고 말 말이 얘기 이야기 소리 소식 뉴스 기사 내용 주장 의견 생각 느낌 거야 건가 건가요 거예요 거죠 거지 거임 겁니까 아니 아니오 아니요 아닌가 아닌가요 아니야 아님 아닌지 맞아 맞나 맞나요 맞는 맞음 맞지 그렇게 그런 그런가 그런가요 그렇 그래 이렇게 이런 저런 저렇게
    환산 환산하면 환산해 환산해줘 바꾸면 바꿔 바꿔줘
    들었는데 들었는데요 들었습니다만 들었어 들었어요 들었거든 들었거든요 봤는데 봤는데요 봤거든 봤습니다만 읽었는데 그러던데 그러더라 카더라 팩트 팩트임 팩트야 팩트인가 확인 확인해줘 확인해
    아시는 아시나요 아세요 아시는지 아는 아나요 아실까요 기준 기준으로 수준 수준이야 수준인가 치면 따지면 수도 있다고 있다던데 있다는 나머지 곳 곳만 곳은 쪽 쪽이 쪽은 분 데 골라 골라봐 골라줘 추려 추려줘
    ㅋㅋ ㅎㅎ ㅠㅠ ㅜㅜ ㄷㄷ ㅇㅇ ㄱㄱ ㅋ ㅎ ㅠ ㅜ ㄹㅇ 와 와우 헐 아 음 네 예 응 안녕 안녕하세요 하이 여기서 여기 거기 저기 하고 랑 이랑 및 또는 혹은 등 같은 같이 같아 같은데 듯 듯요 듯한데 보면 보니 보니까 따르면 의하면 대략 약 한번 하나만 하나 둘 둘다 다 모두 각각
    안녕 안녕하세요 안녕하십니까 안뇽 하이 하이요 헬로 반가워 반가워요 반갑습니다 좋은 아침 아침이에요 굿모닝 ㅎㅇ ㅎㅇㅎㅇ ㅂㅇ 수고 수고하세요 수고하십니다 수고하셨습니다 수고했어 감사 감사해요 감사합니다 고마워 고마워요 고맙습니다 땡큐 ㄱㅅ ㄱㅅㄱㅅ ㄳ 잘가 바이 잘자 여보세요 저기요
    최고야 최고예요 짱 굿 오케이 ㅇㅋ 네 넵 알겠습니다 알겠어요 이해했어요 도움이 많이 됐어요 되었어요 좋은 하루 보내세요 되세요 오후 저녁 점심 맛있게 드세요
  `),
  /** Name what is measured of companies, people and things. */
  measures: words(`
    매출 매출액 영업이익 순이익 이익 수익 수익률 이익률 마진 주가 시총 시가총액 배당 배당금 부채 빚 현금 자산 관중 관객 직원 인원 직원수 채용 연봉 월급 급여 인건비 연구개발비 마케팅비 광고비 점유율 가격 요금
    인수가 인수액 지분 지분율 세금 고객 가입자 이용자 사용자 판매량 생산량 인구 면적 높이 무게 나이 거리 온도 속도 환율 열량 칼로리 나트륨 단백질 입장료 구독료 이용료 관람료 수강료 참가비 회비 입장권 좋은 좋아 좋다 나은 나아 낫 안전 안전한 똑똑 예쁜 빠른 느린
  `),
  /** Tell for what or where. */
  priceAsked: patterns('얼마(?:예요|에요|야|임|죠|인가요|입니까|니)(?![가-힣])'),
  counting: ['몇'],
  articles: ['한'],
  narrowing: [],
  receiving: [],
  narrowingParticles: words('에 에만 에는 에다 에서 에서만 용으로'),
  owners: words('의'),
  /** Stand around a question: they count little where a table has an answer. */
  asides: koreanAsides,
  speakers: koreanSpeakers,
  saying: patterns('왈', '피셜', '말로는', '말로', '말은', '말이', '그러', '그랬', '말하', '말했', '주장', '우기', '우겼'),
  synonyms: koreanSynonyms,
  social: koreanSocial,
  /** Ask about the bot itself. */
  aboutBot: patterns(
    '(?<![가-힣])(?:너|넌|너는|니가|네가|당신은|이 봇|이 봇은)(?: 도대체| 대체| 진짜| 정말)? ?(?:누구|뭐야|뭐니|뭐임|뭐하는|사람|인간|로봇|봇이|봇|ai(?:야|니|임|인가)|기계|인공지능)',
    '(?<![가-힣])(?:너|네|니|봇) ?이름(?:이|은)? ?(?:뭐|무엇|알)',
    '(?<![가-힣])누가 (?:너|널|너를|이 봇)',
    '자기 ?소개',
    '(?<![가-힣])(?:뭐|뭘|무엇을?|어떤 걸) (?:할 수 있|물어 ?봐도|물어 ?볼 수|답할 수)',
  ),
  /** Words of two syllables that are typed as their initial consonants all the same: ㅇㅁ, ㅎㄱ. Others of that length could be too many. */
  abbreviated: words('얼마 합계 순위 비교 차이 비중 총액'),
  /** Ask where something stands written. */
  sourceWords: patterns('출처', '원문', '(?:어디서|어디에) ?(?:나온|나와|나왔|나오|쓰여|적혀)'),
  /** Ask for an answer in Korean. */
  answerInThis: patterns('(?<![가-힣])(?:한국어|한국말|한글|우리말|국문)로', '\\b(?:in|into) korean\\b'),
} as const;
