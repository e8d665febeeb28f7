/** Korean, as one unit. */
import type { Language } from '../language.ts';
import { koreanAmounts } from './amounts.ts';
import { koreanClauses } from './clauses.ts';
import { koreanColumns } from './columns.ts';
import { koreanCommands } from './command-words.ts';
import { koreanConversation } from './conversation-wording.ts';
import { koreanCues } from './cues.ts';
import { koreanEntries } from './entry-wording.ts';
import { koreanFormats } from './formats.ts';
import { koreanFrequency } from './frequency.ts';
import { koreanMeasureFamilies } from './measure-families.ts';
import { koreanNumberLabels } from './number-labels.ts';
import { koreanNumbers } from './numbers.ts';
import { koreanPeriods } from './periods.ts';
import { koreanPhrases } from './phrases.ts';
import { koreanPointing } from './pointing.ts';
import { koreanPlaces } from './ranks.ts';
import { koreanRefusals } from './refusal-wording.ts';
import { koreanTables } from './table-wording.ts';
import { koreanTerminal } from './terminal-words.ts';
import { koreanVerdicts } from './verdict-wording.ts';
import { korean as koreanWords } from './words.ts';

export const korean: Language = {
  reading: {
    script: 'Hangul',
    words: koreanWords,
    pointing: koreanPointing,
    clauses: koreanClauses,
    cues: koreanCues,
  },
  figures: {
    amounts: koreanAmounts,
    periods: koreanPeriods,
    ranks: koreanPlaces,
    measures: koreanMeasureFamilies,
    frequency: koreanFrequency,
  },
  writing: { numbers: koreanNumbers, formats: koreanFormats, columns: koreanColumns, numberLabels: koreanNumberLabels },
  wording: {
    conversation: koreanConversation,
    entries: koreanEntries,
    tables: koreanTables,
    verdicts: koreanVerdicts,
    refusals: koreanRefusals,
  },
  labels: { phrases: koreanPhrases, commands: koreanCommands, terminal: koreanTerminal },
};
