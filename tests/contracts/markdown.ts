/** How every adapter shows an answer that uses all of Markdown: every word in order, numbers and code as they were written. */
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/answers/markdown.ts';
import { rich } from '../../src/core/reply.ts';
import { answer, answers, scriptedBot } from '../support/scripted-bot.ts';
import { missingFrom, type StageWith, textOf } from './stage.ts';

const everything = `
1. 저장소를 받습니다:
   \`\`\`sh
   git clone https://example.org/x.git
   \`\`\`
2. 설정을 고칩니다.
   - 포트를 바꿉니다
   - 이름을 바꿉니다
3. 실행합니다.

   끝나면 확인하세요.

\`\`\`yaml
root:
  - "*not* **markup**"

  - 두 칸
\`\`\`

| 키 | 값 |
|---|---|
| 하나 | **가** |
| [문서](https://example.org/d) | 나 |

![그림](https://example.org/a.png)

> 주의: 조심하세요.
>
> 1. 인용 안의 목록

## 제목

- [ ] 할 일
- [x] 한 일

*기울임* ~~취소~~ https://example.org/bare <https://example.org/auto>

---

줄 하나
줄 둘${'  '}
줄 셋
`;

export function markdownIsShown(stageWith: StageWith): void {
  describe('an answer with all of Markdown', () => {
    const show = async (text: string) => {
      const reply = answers(answer({ id: 'faq/steps', title: '설치 순서', lead: rich('순서대로.'), body: readMarkdown(text) }));
      return (await stageWith(scriptedBot({ ask: () => reply }))).dm('설치는?');
    };

    it('comes out whole', async () => {
      const shown = await show(everything);
      const wanted = [
        '1. 저장소를 받습니다:',
        'git clone https://example.org/x.git',
        '2. 설정을 고칩니다.',
        '포트를 바꿉니다',
        '이름을 바꿉니다',
        '3. 실행합니다. 끝나면 확인하세요.',
        'root: - "*not* **markup**" - 두 칸',
        '키',
        '값',
        '하나',
        '가',
        '문서',
        '나',
        '그림',
        '주의: 조심하세요.',
        '1. 인용 안의 목록',
        '제목',
        '☐ 할 일',
        '☑ 한 일',
        '기울임 취소 https://example.org/bare https://example.org/auto',
        '줄 하나 줄 둘 줄 셋',
      ];
      expect(missingFrom(shown, wanted)).toEqual([]);
      const text = textOf(shown);
      const places = wanted.filter((words) => words.length > 2).map((words) => text.indexOf(words));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('shows a picture that stands alone with its words, and one that no platform could load as a link', async () => {
      const shown = await show(
        '![항구점 가는 길](https://example.org/map.png)\n\n![사내 지도](http://wiki/map.png)\n\n- ![](https://example.org/b.png)\n\n끝',
      );
      const wanted = ['항구점 가는 길', '사내 지도', 'https://example.org/b.png', '끝'];
      expect(missingFrom(shown, wanted)).toEqual([]);
      const places = wanted.map((words) => textOf(shown).indexOf(words));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });

    it('keeps the lines of code, however many there are', async () => {
      const lines = Array.from({ length: 400 }, (_, index) => `${'  '.repeat(index % 4)}line ${index + 1}: **not strong**`);
      const shown = await show(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
      const text = shown.map((message) => message.text).join('\n');
      expect(lines.filter((line) => !text.includes(line))).toEqual([]);
    });

    it('keeps the numbers of a list, however long it is', async () => {
      const items = Array.from({ length: 200 }, (_, index) => `${index + 1}. step ${index + 1} of a rather long list of things to be done`);
      expect(missingFrom(await show(items.join('\n')), items)).toEqual([]);
    });
  });
}
