import { app } from './app.ts';
import { audio } from './audio.ts';
import { cli } from './cli.ts';
import { failure } from './failure.ts';
import { fix, rule } from './rules.ts';
import { recognised } from './show.ts';

export const ja = { app, audio, cli, failure, fix, recognised, rule };
