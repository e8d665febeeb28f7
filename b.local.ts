import { loadKnowledge } from './src/knowledge/load.ts';
import { askingOf } from './src/resolve/question-engine.ts';
const l:any = await loadKnowledge('/tmp/s2/tables/telescopes');
const a = askingOf(l.knowledge);
for (const q of ['how much is the red fox','Red Fox fee','fee of Night Owl', 'big whale fee']) console.log(a.read(q).tokens.map(t=>t.kind+':'+t.text).join(' | '));
