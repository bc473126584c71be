import { shell } from 'electron';
import type { StoredJson } from '#host/storage/stored-json.ts';
import type { StartState } from '#shared/ipc/answers.ts';
import { fail } from '#shared/result.ts';
import type { Settings } from '#shared/settings/settings.ts';
import { openOutside } from './guard.ts';
import type { RequestHandlers } from './ipc/serve-requests.ts';
import {
  type AudioPorts,
  audioOfEpisode,
  chooseAudio,
  chooseAudioFolder,
  copyIntoShow,
  inspectHandedOver,
  lookAtDrop,
  packetsOfSound,
  waveOfSound,
} from './requests/audio-requests.ts';
import type { BulkRequests } from './requests/bulk-requests.ts';
import { type EpisodePorts, readEpisode, saveCopy, saveEpisode } from './requests/episode-requests.ts';
import { bringBackEpisode, type FilePorts, moveEpisode, trashEpisode } from './requests/file-requests.ts';
import { keepVersion, listVersions, moveVersions, readVersion } from './requests/history-requests.ts';
import { dropJournal, type JournalPorts, listJournal, writeJournal } from './requests/journal-requests.ts';
import type { LinkRuns } from './requests/link-requests.ts';
import {
  clipboardText,
  keepNotesImage,
  moveNotesImage,
  type NotesPorts,
  notesHabits,
  notesTitles,
} from './requests/notes-requests.ts';
import { fetchPagePicture } from './requests/picture-requests.ts';
import type { PublishRequests } from './requests/publish-requests.ts';
import { inspectRemote, playRemote, type RemotePorts, readFeed } from './requests/remote-requests.ts';
import type { SettingsTransfer } from './requests/settings-requests.ts';
import {
  chooseShow,
  openSample,
  openShowAt,
  rescanShow,
  type ShowPorts,
  searchShow,
} from './requests/show-requests.ts';
import type { OwnChanges } from './shows/own-changes.ts';
import type { Updates } from './updates/updates.ts';

export interface HandlerPorts
  extends ShowPorts,
    EpisodePorts,
    FilePorts,
    AudioPorts,
    RemotePorts,
    JournalPorts,
    NotesPorts {
  readonly links: LinkRuns;
  readonly bulk: BulkRequests;
  readonly start: () => Promise<StartState>;
  readonly settings: StoredJson<Settings>;
  readonly changeSettings: RequestHandlers['settings:change'];
  readonly settingsTransfer: SettingsTransfer;
  /** Reads a show's folder again and tells the page what is new. */
  readonly catchUp: (show: string) => Promise<void>;
  readonly publish: PublishRequests;
  readonly updates: Updates;
  readonly report: () => Promise<string>;
  readonly changes: OwnChanges;
  readonly letClose: (proceed: boolean) => void;
}

/** The table of all requests: what each is answered by. */
export function requestHandlers(ports: HandlerPorts): RequestHandlers {
  return {
    'app:start': ports.start,
    'show:choose': () => chooseShow(ports),
    'show:open': ({ path }) => (mayOpen(ports, path) ? openShowAt(ports, path) : fail({ reason: 'refused', path })),
    'show:sample': ({ startOver }) => openSample(ports, startOver),
    'show:rescan': ({ show }) => rescanShow(ports, show),
    'show:sources': async ({ show }) => {
      const root = ports.shows.rootOf(show);
      return root === undefined ? {} : ports.worker.run('readSiteSources', root);
    },
    'show:catchUp': async ({ show }) => {
      await ports.catchUp(show);
      return null;
    },
    'show:search': (request) => searchShow(ports, request.show, request.search),
    'episode:read': (request) => readEpisode(ports, request),
    'episode:save': (request) => ports.changes.during(() => saveEpisode(ports, request)),
    'episode:saveCopy': (request) => saveCopy(ports, request),
    'episode:move': (request) => ports.changes.during(() => moveEpisode(ports, request)),
    'episode:trash': (request) => ports.changes.during(() => trashEpisode(ports, request)),
    'episode:bringBack': (request) => ports.changes.during(() => bringBackEpisode(ports, request)),
    'audio:choose': ({ show }) => chooseAudio(ports, show),
    'audio:inspect': (request) => inspectHandedOver(ports, request),
    'audio:ofEpisode': ({ show, path }) => audioOfEpisode(ports, show, path),
    'audio:chooseFolder': ({ show }) => chooseAudioFolder(ports, show),
    'audio:look': (request) => lookAtDrop(ports, request),
    'audio:copy': (request) => copyIntoShow(ports, request),
    'audio:wave': (request) => waveOfSound(ports, request),
    'audio:packets': (request) => packetsOfSound(ports, request),
    'audio:playRemote': ({ url }) => playRemote(ports, url),
    'audio:inspectRemote': (request) => inspectRemote(ports, request),
    'audio:feed': (request) => readFeed(ports, request),
    'audio:stop': ({ run }) => {
      ports.runs.stop(run);
      return null;
    },
    'links:check': (request) => ports.links.check(request),
    'links:cancel': ({ run }) => ports.links.cancel(run),
    'history:list': (request) => listVersions(ports, request),
    'history:read': (request) => readVersion(ports, request),
    'history:keep': (request) => keepVersion(ports, request),
    'history:moved': (request) => moveVersions(ports, request),
    'journal:write': (request) => writeJournal(ports, request),
    'journal:list': (request) => listJournal(ports, request),
    'journal:drop': (request) => dropJournal(ports, request),
    'publish:state': ports.publish.state,
    'publish:open': ports.publish.open,
    'handover:pack': ports.publish.pack,
    'handover:choose': ports.publish.choose,
    'handover:take': ports.publish.take,
    'notes:habits': ({ show }) => notesHabits(ports, show),
    'notes:titles': ({ addresses }) => notesTitles(ports, addresses),
    'notes:clipboard': clipboardText,
    'notes:keepImage': (request) => keepNotesImage(ports, request),
    'notes:moveImage': (request) => ports.changes.during(() => moveNotesImage(ports, request)),
    'page:picture': ({ url }) => fetchPagePicture(ports, url),
    'settings:change': ports.changeSettings,
    'settings:export': ports.settingsTransfer.exportSettings,
    'settings:import': ports.settingsTransfer.importSettings,
    'shell:openAddress': async ({ url }) => {
      await openOutside(url);
      return null;
    },
    'shell:reveal': async ({ show, path }) => {
      const file = await ports.shows.resolve(show, path);
      if (file !== undefined) shell.showItemInFolder(file);
      return null;
    },
    'window:close': ({ proceed }) => {
      ports.letClose(proceed);
      return null;
    },
    'update:check': ports.updates.check,
    'update:download': ports.updates.download,
    'update:install': ports.updates.install,
    'report:make': ports.report,
    'bulk:stage': ports.bulk.stage,
    'bulk:plan': ports.bulk.plan,
    'bulk:search': ports.bulk.search,
    'bulk:health': ports.bulk.health,
    'bulk:healthRows': ports.bulk.healthRows,
    'bulk:linksTo': ports.bulk.linksTo,
    'bulk:retired': ports.bulk.retired,
    'bulk:askCopies': ports.bulk.askCopies,
    'bulk:trashCopies': (request) => ports.changes.during(() => ports.bulk.trashCopies(request)),
    'bulk:file': ports.bulk.file,
    'bulk:apply': ports.bulk.apply,
    'bulk:cancel': ports.bulk.cancel,
    'bulk:records': ports.bulk.records,
    'bulk:settle': ports.bulk.settle,
  };
}

/** The page opens what the person handed over or had open before, not any folder that it can name. */
function mayOpen({ handedOver, settings, shows }: HandlerPorts, path: string): boolean {
  if (handedOver.has(path) || settings.get().recentShows.includes(path)) return true;
  return shows.ids().some((id) => shows.rootOf(id) === path);
}
