/** English, as one unit. */
import type { Language } from '../language.ts';
import { englishAmounts } from './amounts.ts';
import { englishClauses } from './clauses.ts';
import { englishColumns } from './columns.ts';
import { englishCommands } from './command-words.ts';
import { englishConversation } from './conversation-wording.ts';
import { englishCues } from './cues.ts';
import { englishEntries } from './entry-wording.ts';
import { englishFormats } from './formats.ts';
import { englishFrequency } from './frequency.ts';
import { englishMeasureFamilies } from './measure-families.ts';
import { englishNumberLabels } from './number-labels.ts';
import { englishNumbers } from './numbers.ts';
import { englishPeriods } from './periods.ts';
import { englishPhrases } from './phrases.ts';
import { englishPointing } from './pointing.ts';
import { englishPlaces } from './ranks.ts';
import { englishRefusals } from './refusal-wording.ts';
import { englishTables } from './table-wording.ts';
import { englishTerminal } from './terminal-words.ts';
import { englishVerdicts } from './verdict-wording.ts';
import { english as englishWords } from './words.ts';

export const english: Language = {
  reading: {
    script: 'Latin',
    words: englishWords,
    pointing: englishPointing,
    clauses: englishClauses,
    cues: englishCues,
  },
  figures: {
    amounts: englishAmounts,
    periods: englishPeriods,
    ranks: englishPlaces,
    measures: englishMeasureFamilies,
    frequency: englishFrequency,
  },
  writing: { numbers: englishNumbers, formats: englishFormats, columns: englishColumns, numberLabels: englishNumberLabels },
  wording: {
    conversation: englishConversation,
    entries: englishEntries,
    tables: englishTables,
    verdicts: englishVerdicts,
    refusals: englishRefusals,
  },
  labels: { phrases: englishPhrases, commands: englishCommands, terminal: englishTerminal },
};
