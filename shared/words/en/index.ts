import { app } from './app.ts';
import { audio } from './audio.ts';
import { bulk } from './bulk.ts';
import { failure as refusal } from './failure.ts';
import { feed } from './feed.ts';
import { files } from './files.ts';
import { fill } from './fill.ts';
import { guide } from './guide.ts';
import { health } from './health.ts';
import { help } from './help.ts';
import { keeping } from './keeping.ts';
import { list } from './list.ts';
import { notes } from './notes.ts';
import { page } from './page.ts';
import { player } from './player.ts';
import { problems } from './problems.ts';
import { publish } from './publish.ts';
import { publishing } from './publishing.ts';
import { retired, retiredFailure } from './retired.ts';
import { fix, rule } from './rules.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { recognised } from './show.ts';

export const en = {
  app,
  audio,
  bulk,
  failure: { ...refusal, ...files, ...shell, ...retiredFailure },
  feed,
  fill,
  fix,
  health,
  help,
  guide,
  keeping,
  list,
  page,
  problems,
  publish,
  notes,
  player,
  publishing,
  recognised,
  retired,
  rule,
  settings,
};
