/** What runs in the process that learns: folder → knowledge → what is learned from it, told once. Serves nothing. */

import { learnFolder } from './learn-folder.ts';
import { stopSignals } from './stop-signal.ts';

// A signal to the whole group is for the bot to answer; with it gone, nobody waits for this.
for (const signal of stopSignals) process.on(signal, () => {});
process.once('disconnect', () => process.exit());

const [folder = '', cacheDir] = process.argv.slice(2);
process.send?.(await learnFolder(folder, cacheDir), () => process.disconnect());
