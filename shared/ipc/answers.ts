import type { AudioFacts, AudioFailure } from '../audio/audio-facts.ts';
import type { SoundPackets } from '../audio/wave/packets/sound-packets.ts';
import type { BulkOutcome, BulkRecord, ChangePlan, FileRefusal } from '../bulk/change-set.ts';
import type { HealthEntry } from '../bulk/health.ts';
import type { RetiredCopy, SizedFile } from '../bulk/retired-copy.ts';
import type { SearchResult } from '../bulk/search-result.ts';
import type { JudgedShow } from '../check/judged-show.ts';
import type { FeedItem } from '../feed/feed-items.ts';
import type { PublishState } from '../git/publish-state.ts';
import type { HandedOver } from '../handover/handed-over.ts';
import type { KeptVersion } from '../history/kept-version.ts';
import type { LinkVerdict } from '../links/link.ts';
import type { SiteSources } from '../liquid/site-sources.ts';
import type { NotesHabits } from '../notes/habits/notes-habits.ts';
import type { Result } from '../result.ts';
import type { Snippet } from '../search/match.ts';
import type { Settings } from '../settings/settings.ts';
import type { ForeignText } from '../text/foreign-encoding.ts';
import type { Splice } from '../text/splice.ts';
import type { FetchedTitle } from '../titles/fetch-titles.ts';
import type { UpdateState } from '../updates/update-state.ts';
import type { AudioCommand, PlayerCommand } from './audio-commands.ts';
import type { BulkCommand } from './bulk-commands.ts';
import type { RequestName } from './channels.ts';
import type { GuideCommand } from './guide-commands.ts';
import type { HandedShow } from './handed-show.ts';
import type { HelpCommand } from './help-commands.ts';
import type { NotesCommand } from './notes-commands.ts';

/** An expected failure: `failure.<reason>` in shared/words says what happened, to which file, and what to do. */
export interface Failure {
  readonly reason: string;
  readonly path?: string;
  readonly detail?: string;
  /** Of a file that is not UTF-8: what it most likely says, and the hash of its bytes. */
  readonly foreign?: ForeignText & { readonly hash: string };
}

export interface EpisodeOnDisk {
  readonly text: string;
  readonly bom: boolean;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** Text that was not saved when the app ended. */
export interface JournalEntry extends Omit<EpisodeOnDisk, 'hash'> {
  readonly root: string;
  readonly path: string;
  /** Of the file that the text was an edit of; null: a new episode. */
  readonly baseHash: string | null;
  /** When it was last written, ms since 1970. */
  readonly at: number;
}

/** A file of the app's own that it could not use, and that it did not delete. */
export interface KeptAside {
  readonly what: 'settings' | 'window' | 'journal' | 'cache';
  /** Where it is now. */
  readonly path: string;
}

/** All that the page needs to draw its first screen. */
export interface StartState {
  readonly settings: Settings;
  readonly language: 'en' | 'ja';
  readonly platform: 'darwin' | 'win32' | 'linux';
  readonly offline: boolean;
  readonly allowLocal: boolean;
  /** The show to begin with; a failure where the folder of last time is gone; null at the very first start. */
  readonly show: Result<HandedShow, Failure> | null;
  /** The episode that the app was started with, a path below the show's root; null: the page's own choice. */
  readonly episode: string | null;
  /** Files of the app's own that could not be read, and where they are kept. */
  readonly keptAside: readonly KeptAside[];
}

export interface ChosenAudio {
  readonly path: string;
  readonly facts: Result<AudioFacts, AudioFailure>;
}

/** A picture of the notes, stored in the show. */
export interface KeptImage {
  /** Below the show's root. */
  readonly path: string;
  /** It was stored just now, under a name of its own; else it lay there before. */
  readonly isNew: boolean;
}

/** What each request answers. */
export interface Answers {
  'app:start': StartState;
  'show:choose': Result<HandedShow, Failure> | null;
  'show:open': Result<HandedShow & { readonly episode: string | null }, Failure>;
  'show:sample': Result<HandedShow, Failure>;
  'show:rescan': Result<HandedShow, Failure>;
  /** The texts that set the site's pages; none of a folder that is gone. */
  'show:sources': SiteSources;
  'show:catchUp': null;
  /** By the whole text of every episode; `words` are those that were looked for, folded. */
  'show:search': {
    readonly words: readonly string[];
    readonly hits: readonly { readonly path: string; readonly snippet?: Snippet }[];
  };
  'episode:read': Result<EpisodeOnDisk, Failure>;
  'episode:save': Result<{ readonly hash: string }, Failure>;
  'episode:saveCopy': Result<string | null, Failure>;
  'episode:move': Result<null, Failure>;
  /** By what `episode:bringBack` finds it again. */
  'episode:trash': Result<string, Failure>;
  'episode:bringBack': Result<null, Failure>;
  'audio:choose': ChosenAudio | null;
  'audio:inspect': ChosenAudio;
  /** The episode's own audio, where it lies in the show's folder; null where it does not. */
  'audio:ofEpisode': ChosenAudio | null;
  /** The sounds of a folder that the person chose; null where they thought better of it. */
  'audio:chooseFolder': readonly string[] | null;
  /** Sounds among what was dropped, folders gone through; or the show or episode that is to be opened instead. */
  'audio:look': { readonly audio: readonly string[]; readonly open: string | null };
  /** Copies a sound into the show's folder. `exists`: another file of that name is there. */
  'audio:copy': Result<null, Failure>;
  'audio:stop': null;
  /** How loud a sound of the show is over its time, 0 to 255 a point; null where nothing tells. */
  'audio:wave': Uint8Array | null;
  /** Packets of a sound of the show for a decoder, where its wave cannot be told without one. */
  'audio:packets': SoundPackets | null;
  /** What a server's sound is; `detail` of the failure is its size where that is known. */
  'audio:inspectRemote': Result<AudioFacts, { readonly reason: string; readonly detail?: string }>;
  /** The episodes of a podcast's feed. */
  'audio:feed': Result<readonly FeedItem[], { readonly reason: string; readonly detail?: string }>;
  /** An address of the app through which a server's sound can be played. */
  'audio:playRemote': Result<{ readonly address: string }, Failure>;
  /** Ends when the run does; verdicts arrive as events before. */
  'links:check': Readonly<Record<string, LinkVerdict>>;
  'links:cancel': null;
  /** What is kept of an episode, the newest first. */
  'history:list': Result<readonly KeptVersion[], Failure>;
  'history:read': Result<EpisodeOnDisk, Failure>;
  /** Ok when the text is on the disk. */
  'history:keep': Result<null, Failure>;
  'history:moved': null;
  'journal:write': Result<null, Failure>;
  /** What an earlier run left unsaved in the show, the newest first. */
  'journal:list': readonly JournalEntry[];
  'journal:drop': null;
  /** Null where the folder is in no repository that can be read. */
  'publish:state': PublishState | null;
  'publish:open': Result<null, Failure>;
  /** Where the zip was written; null when the person thought better of it. */
  'handover:pack': Result<{ readonly path: string } | null, Failure>;
  'handover:choose': Result<HandedOver | null, Failure>;
  /** The files that were written. */
  'handover:take': Result<readonly string[], Failure>;
  /** What the show's earlier notes tell of the next ones; null where the show cannot be read. */
  'notes:habits': NotesHabits | null;
  /** By address as asked; what is no http(s) address is left out. */
  'notes:titles': Readonly<Record<string, FetchedTitle>>;
  'notes:clipboard': string;
  'notes:keepImage': Result<KeptImage, Failure>;
  /** `exists`: another file of that name is there. */
  'notes:moveImage': Result<null, Failure>;
  /** A picture of another site that the person asked to see. Words: `page.picture.<reason>`. */
  'page:picture': Result<
    { readonly bytes: Uint8Array; readonly mime: string },
    { readonly reason: string; readonly detail?: string }
  >;
  'settings:change': Settings;
  /** Where they were written; null when the person thought better of it. */
  'settings:export': Result<{ readonly path: string } | null, Failure>;
  'settings:import': Result<Settings | null, Failure>;
  'shell:openAddress': null;
  'shell:reveal': null;
  'window:close': null;
  'update:check': UpdateState;
  'update:download': UpdateState;
  'update:install': UpdateState;
  /** The text of a report, to be shown. */
  'report:make': string;
  'bulk:stage': Result<ChangePlan, Failure>;
  /** JSON of a `ChangePlan`: thousands of files pass faster as one text than as objects. */
  'bulk:plan': Result<string, Failure>;
  'bulk:search': Result<SearchResult, Failure>;
  'bulk:health': Result<readonly HealthEntry[], Failure>;
  /** The rows (HealthRow) of a group as JSON. */
  'bulk:healthRows': Result<string, Failure>;
  /** By episode: the files of the site that link to its page. */
  'bulk:linksTo': Result<Readonly<Record<string, readonly string[]>>, Failure>;
  'bulk:retired': Result<{ readonly files: readonly SizedFile[]; readonly onSite: number }, Failure>;
  'bulk:askCopies': readonly RetiredCopy[];
  'bulk:trashCopies': { readonly done: readonly string[]; readonly failures: readonly FileRefusal[] };
  /** A file of a plan: what it holds and what would become of it; the text of what only the page holds is ''. */
  'bulk:file': Result<{ readonly text: string; readonly edits: readonly Splice[] }, Failure>;
  'bulk:apply': Result<BulkOutcome, Failure>;
  'bulk:cancel': null;
  /** Changes of many files that can be taken back or were interrupted, newest first. */
  'bulk:records': readonly BulkRecord[];
  /** Null: it was left as it is. */
  'bulk:settle': Result<BulkOutcome | null, Failure>;
}

export type Answer<Name extends RequestName> = Answers[Name];

export type Command =
  | GuideCommand
  | NotesCommand
  | 'save'
  | 'undo'
  | 'redo'
  | 'new-episode'
  | 'open-folder'
  | 'fill-from-audio'
  | 'check-links'
  | 'history'
  | 'save-copy'
  | 'next-problem'
  | 'previous-problem'
  | 'quick-fix'
  | 'commands'
  | 'settings'
  | 'quick-open'
  | 'next-room'
  | 'previous-room'
  | 'next-tab'
  | 'previous-tab'
  | 'publish'
  | 'publish-now'
  | 'ready-to-publish'
  | 'move-to'
  | 'handover-take'
  | 'find'
  | 'close-tab'
  | 'toggle-list'
  | 'toggle-preview'
  | 'toggle-panel'
  | AudioCommand
  | PlayerCommand
  | BulkCommand
  | HelpCommand;

/** What each event carries. */
export interface Events {
  /** Files of the show changed on disk, or its folder is gone. */
  'show:changed': { readonly show: string; readonly state: Result<HandedShow, Failure> };
  /** The folder was looked at again and its list is as it was; open episodes may still have changed on disk. */
  'show:unchanged': { readonly show: string };
  /** All rules ran over the whole show, in the background. */
  'show:judged': { readonly show: string; readonly judged: JudgedShow };
  'links:verdict': { readonly run: string; readonly url: string; readonly verdict: LinkVerdict };
  /** Bytes of the file that a run named by the page has gone through. */
  'audio:progress': { readonly run: string; readonly done: number; readonly total: number };
  command: { readonly command: Command };
  open: { readonly path: string };
  'window:closing': Record<never, never>;
  'update:state': UpdateState;
  /** The computer shuts down, or the person signs out. */
  'session:ending': Record<never, never>;
  'bulk:progress': { readonly run: string; readonly done: number; readonly total: number };
}
