/** The terminal passes what every adapter passes. */
import { adapterContract } from '../../contracts/adapter.ts';
import { conversationContract } from '../../contracts/conversation.ts';
import { terminalStage } from './stage.ts';

adapterContract('terminal', (bot) => terminalStage(bot));
conversationContract('terminal', (bot) => terminalStage(bot));
