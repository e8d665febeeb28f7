/** The terminal passes what every adapter passes. */
import { adapterContract } from '../../contracts/adapter.ts';
import { conversationContract } from '../../contracts/conversation.ts';
import { longListContract } from '../../contracts/long-list.ts';
import { terminalStage } from './stage.ts';

adapterContract('terminal', (bot) => terminalStage(bot));
conversationContract('terminal', (bot) => terminalStage(bot));
longListContract('terminal', (bot) => terminalStage(bot));
