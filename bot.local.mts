import { projectKnowledge } from './tests/support/project.ts';
import { askingOf } from './src/resolve/question-engine.ts';
const asking = askingOf(await projectKnowledge());
const units = process.argv.slice(2).length? process.argv.slice(2): ['a','1','1억 ','more than 1bn ','메타 ','메타, ','Meta, Amazon? ','메타는 얼마나 써? ','아마존 합계 ','and Oracle? ','2025년 ','top two ','빼고 ','except Meta ','보다 ','1억 달러 이상 ','1~2억 ','half a billion ','메타 1억? ','which? '];
asking.read('메타 얼마');
for (const n of [100,200,400,1990]) { const out=[]; for (const u of units) { const q=u.repeat(Math.ceil(n/u.length)).slice(0,n); const t=performance.now(); const r=asking.read(q); const p=r.tables[0]?.parse; out.push(`${u}:${Math.round(performance.now()-t)}(${(p?.spans.rows.length??0)}/${p?.spans.amounts.length}/${p?.spans.cues.length})`);} console.log(n, out.join(' ')); }
