/** The words of Korean that point at what somebody else said, and those that ask whether it is so: data, no rules. */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

export const koreanPointing = {
  /** Point at a message or a part of one, or ask for an answer to it. */
  pointing: words(`
    이거 요거 이게 이건 이걸 이것 그거 그게 그건 그걸 그것 저거 저게 저건 저걸 저것 위 윗 위에 위의 아래 아래의 밑에 앞 앞에 이전 방금 아까 글 윗글 말 윗말 메시지 메세지 톡 문장 문구 내용
    기사 뉴스 소식 속보 주장 발언 게시글 게시물 포스트 포스팅 트윗 댓글 답글 답장 스레드 쓰레드 링크 자료 정보 숫자 수치 금액 액수 통계 데이터 값 이야기 얘기 소문 캡처 캡쳐 스샷 짤 사진 인용 전달
    분 윗분 사람 님 얘 걔 쟤 말씀 말씀하신 말씀해 하신 올린 올려 쓴 적은 여부 아냐 봐줘 봐주세요 봐줄래 봐봐 봐주실 봐 읽어봐 읽어줘 답해줘 답해 답변 대답 답
  `),
  /** Ask whether it is so. */
  truth: words(`
    맞아 맞아요 맞나 맞나요 맞는 맞는지 맞는가 맞는가요 맞는건가 맞음 맞지 맞지요 맞죠 맞냐 맞니 맞을까 맞을까요 맞습니까 맞습니다 맞는거 맞다고 맞다는데 맞는데 맞대 맞다던데
    진짜 진짜로 진짜야 진짜임 진짜예요 진짜에요 진짜인가 진짠가 진짜루 찐 정말 정말로 레알 리얼 실화 실화냐 실화임 ㄹㅇ ㄹㅇ임 사실 사실인가 사실임 사실이야 팩트 팩트체크 팩트첵 팩첵 팩체 팩체크 팩트임
    확인 재확인 검증 교차검증 체크 검토 판별 판단 판정 확실 확실해 확실한 정확 정확해 정확한 올바른 옳은 옳아 참 참인지 참이야 거짓 거짓말 구라 뻥 뻥카 가짜 가짜뉴스 허위 허위사실 루머 찌라시 유언비어 낭설 헛소리 개소리
    뇌피셜 카더라 신빙성 신뢰 신뢰성 믿을 믿어도 믿어 믿을만 믿을만한 믿을만해 믿으면 틀린 틀려 틀렸 틀렸어 틀림 틀린거 틀린가 오류 오보 근거
  `),
} as const;
