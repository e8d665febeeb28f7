/** The README in both languages: one structure, the same code, links and names, and examples that are a folder the bot answers from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../src/answers/markdown.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { writeFolder } from './support/knowledge-folder.ts';
import { personWith } from './support/project.ts';

const read = async (file: string) => parseMarkdown(await readFile(file, 'utf8'));
const [english, korean] = (await Promise.all(['README.md', 'README.ko.md'].map(read))) as [Root, Root];

/** Each of its own sections from a heading to the next, by what a reader of the other language can compare. */
function outlineOf({ children }: Root) {
  const starts = children.flatMap(({ type }, at) => (type === 'heading' ? [at] : []));
  return starts.map((start, index) => {
    const [heading, ...content] = children.slice(start, starts[index + 1]);
    const all = content.flatMap(within);
    return {
      level: heading?.type === 'heading' ? heading.depth : undefined,
      blocks: content.map(({ type }) => type),
      items: all.filter(({ type }) => type === 'listItem' || type === 'tableRow').length,
      code: all.flatMap((node) => (node.type === 'code' ? [withoutComments(node.value)] : [])),
      names: all.flatMap((node) => (node.type === 'inlineCode' ? [node.value] : [])).sort(),
      links: all
        .flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []))
        .filter(isNoReadme)
        .sort(),
    };
  });
}

function within(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(within) : [])];
}

/** What explains a command is written in the language of the page. */
const withoutComments = (code: string) => code.replace(/(?<=\S) {1,40}# .*$/gm, '');
const isNoReadme = (url: string) => !/^README(?:\.ko)?\.md$/.test(url);
const linksIn = (page: Root) => within(page).flatMap((node) => (node.type === 'link' || node.type === 'image' ? [node.url] : []));

describe('README.md and README.ko.md', () => {
  it('say the same in the same order', () => {
    expect(outlineOf(korean)).toEqual(outlineOf(english));
  });

  it('lead to each other, and nowhere that is not there', () => {
    expect(linksIn(english)).toContain('README.ko.md');
    expect(linksIn(korean)).toContain('README.md');
    const files = [english, korean].flatMap(linksIn).filter((url) => !/^https?:/.test(url));
    expect(files.filter((url) => !existsSync(url.replace(/#.*/, '')))).toEqual([]);
  });

  it('name only scripts that there are', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const text = await readFile('README.md', 'utf8');
    const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the folder in the README', () => {
  async function folder() {
    const examples = english.children.flatMap((node) => (node.type === 'code' && node.lang === 'yaml' ? [node.value] : []));
    const loaded = await loadKnowledge(await writeFolder(Object.fromEntries(examples.map((text) => [/^# (\S+)/.exec(text)?.[1], text]))));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    return { knowledge: loaded.knowledge, files: examples.length };
  }

  it('loads as it stands, with as many files as the README says', async () => {
    const { knowledge, files } = await folder();
    expect(files).toBe(5);
    expect(knowledge.bot).toMatchObject({ handle: 'shop-bot' });
  });

  it('is what the bot answers from, by command and by question', async () => {
    const person = personWith((await folder()).knowledge);
    expect(await person.says('/faq refund', 'en')).toMatchObject({
      text: expect.stringMatching(/within 14 days of delivery[\s\S]*Terms of sale \(March 2026\) \(https:\/\/shop\.example\/terms\)/),
    });
    expect(await person.says('/faq 결제')).toMatchObject({ id: 'faq/refund', text: expect.stringContaining('14일 안에') });
    expect(await person.says('반품은 며칠까지 돼?')).toMatchObject({ id: 'faq/refund' });
    expect(await person.says('/sales', 'en')).toMatchObject({ text: expect.stringContaining('5,200 pieces') });
    expect(await person.says('만년필 판매량은?')).toMatchObject({ id: 'sales/pen', text: expect.stringContaining('5,200개') });
    expect(await person.says('/sales total', 'en')).toMatchObject({ text: expect.stringContaining('8,100–8,300 pieces') });
  });
});
