/** Opens the page: connects to the playground and draws what comes. */
import { render } from 'preact';
import { App } from './app.tsx';
import './base.css';
import './knowledge-pane.css';
import './window.css';
import './slack/slack.css';
import './discord/discord.css';

const page = document.getElementById('page');
if (page) render(<App />, page);
