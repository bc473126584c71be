import type { Role } from '../show.ts';
import {
  isAudioAddress,
  isByteCount,
  isChapters,
  isDate,
  isDuration,
  isEpisodeNumber,
  isEpisodeType,
  isFlag,
  isImage,
  isLine,
  isList,
  isPeople,
  isSitePath,
  isSize,
  type Shape,
} from './shapes.ts';

/** How a key of one role is told from others. Names are compared without case, `_`, `-` and blanks. */
export interface RoleSign {
  readonly role: Role;
  /** Names that mean the role unless most values speak against it, the plainest first. */
  readonly names: readonly string[];
  /** Names that mean it only where most values have its shape. */
  readonly weak?: readonly string[];
  /** Whether a value looks like one of the role; undefined: the value tells nothing. */
  readonly shape: Shape;
  /** A stricter shape: of two keys, the one that has it more often is meant. */
  readonly better?: Shape;
  /** Also found inside a map such as `episode: {…}`. */
  readonly inMaps?: true;
}

/** Maps that hold what belongs to the episode's audio or feed item. */
export const episodeMaps: ReadonlySet<string> = new Set([
  'episode',
  'podcast',
  'audio',
  'audiofile',
  'audioformats',
  'enclosure',
  'media',
  'itunes',
  'file',
  'files',
  'mp3',
  'recording',
  'actor',
  'actors',
]);

/**
 * In the order in which roles take their keys: a key has one role only. Names are those of real sites: feed templates of
 * Jekyll, Hugo, Eleventy, Gatsby and Astro podcasts.
 */
export const roleSigns: readonly RoleSign[] = [
  { role: 'title', names: ['title', 'episodetitle', 'headline'], weak: ['name'], shape: isLine },
  {
    role: 'date',
    names: ['date', 'pubdate', 'publishdate', 'publicationdate', 'publishedat', 'publishedon', 'releasedate'],
    weak: ['published', 'airdate', 'datetime', 'released', 'posted', 'day', 'created', 'createdat'],
    shape: isDate,
  },
  {
    role: 'audio',
    names: ['audiofilepath', 'audiofileurl', 'audiourl', 'audiofile', 'audiopath', 'audiosrc', 'audiolink', 'audio']
      .concat(['mp3', 'mp3url', 'mp3file', 'podcastfile', 'podcastlink', 'podcasturl', 'enclosureurl', 'enclosure'])
      .concat(['mediaurl', 'mediafile', 'episodefile', 'episodeurl', 'soundfile', 'm4a', 'aac']),
    weak: [
      'podcast',
      'file',
      'filename',
      'fileurl',
      'filepath',
      'media',
      'sound',
      'track',
      'download',
      'downloadurl',
    ].concat(['url', 'link', 'src', 'source', 'path', 'href', 'ogg', 'opus', 'recording', 'stream']),
    shape: isAudioAddress,
    inMaps: true,
  },
  {
    role: 'bytes',
    names: ['audiofilesize', 'audiosize', 'audiobytes', 'audiofilebytes', 'podcastbytes', 'filesize', 'filebytes']
      .concat(['enclosurelength', 'enclosuresize', 'podcastlength', 'podcastsize', 'podcastfilesize', 'mp3size'])
      .concat(['mp3length', 'mp3bytes', 'sizeinbytes', 'bytes', 'bytelength', 'contentlength', 'size', 'mediasize']),
    weak: ['length', 'audiolength', 'filelength', 'medialength'],
    shape: isSize,
    better: isByteCount,
    inMaps: true,
  },
  {
    role: 'duration',
    names: ['duration', 'audioduration', 'podcastduration', 'itunesduration', 'episodeduration', 'mp3duration'].concat([
      'durationseconds',
      'durationinseconds',
      'audiofileduration',
      'playtime',
      'runtime',
      'runningtime',
    ]),
    weak: [
      'length',
      'audiolength',
      'episodelength',
      'time',
      'seconds',
      'lengthinseconds',
      'totaltime',
      'podcastlength',
    ],
    shape: isDuration,
    inMaps: true,
  },
  {
    role: 'people',
    names: [
      'actorids',
      'actors',
      'actor',
      'hosts',
      'host',
      'hostids',
      'people',
      'members',
      'memberids',
      'personalities',
    ]
      .concat([
        'personality',
        'casts',
        'cast',
        'castids',
        'starring',
        'speakers',
        'speaker',
        'speakerids',
        'presenters',
      ])
      .concat(['presenter', 'participants', 'contributors', 'performers', 'talkers', 'crew', 'authors', 'guests'])
      .concat(['guestids', 'guest']),
    weak: ['persons', 'team', 'with', 'panel', 'voices', 'staff'],
    shape: isPeople,
    inMaps: true,
  },
  {
    role: 'number',
    names: ['episodenumber', 'episodeno', 'episodenum', 'epnumber', 'itunesepisode', 'podcastnumber', 'number'].concat([
      'episode',
      'episodeid',
      'ep',
    ]),
    weak: ['no', 'num', 'id', 'issue', 'order', 'count', 'index'],
    shape: isEpisodeNumber,
    inMaps: true,
  },
  {
    role: 'season',
    names: ['season', 'seasonnumber', 'itunesseason', 'seasonno'],
    shape: isEpisodeNumber,
    inMaps: true,
  },
  {
    role: 'episodeType',
    names: ['episodetype', 'itunesepisodetype'],
    weak: ['type', 'kind'],
    shape: isEpisodeType,
    inMaps: true,
  },
  {
    role: 'explicit',
    names: ['explicit', 'itunesexplicit', 'isexplicit', 'podcastexplicit'],
    shape: isFlag,
    inMaps: true,
  },
  { role: 'draft', names: ['draft', 'isdraft'], shape: isFlag },
  { role: 'published', names: [], weak: ['published', 'ispublished'], shape: isFlag },
  {
    role: 'description',
    names: [
      'description',
      'summary',
      'itunessummary',
      'subtitle',
      'excerpt',
      'abstract',
      'itunessubtitle',
      'shortdescription',
    ].concat(['desc', 'lead', 'intro', 'teaser', 'blurb', 'longdescription']),
    shape: isLine,
  },
  { role: 'layout', names: ['layout'], shape: isLine },
  {
    role: 'image',
    names: [
      'image',
      'cover',
      'coverimage',
      'artwork',
      'episodeartwork',
      'episodeimage',
      'itunesimage',
      'thumbnail',
      'thumb',
    ].concat(['poster', 'headerimage', 'featuredimage', 'coverart', 'art', 'banner', 'eyecatch']),
    weak: ['images', 'img', 'picture', 'photo', 'ogimage', 'icon', 'episodebanner'],
    shape: isImage,
    inMaps: true,
  },
  { role: 'tags', names: ['tags', 'keywords', 'topics', 'categories'], weak: ['tag', 'category'], shape: isList },
  {
    role: 'guid',
    names: ['guid', 'episodeguid', 'podcastguid', 'itunesguid'],
    weak: ['uuid'],
    shape: isLine,
    inMaps: true,
  },
  { role: 'slug', names: ['slug'], shape: isLine },
  { role: 'permalink', names: ['permalink'], weak: ['url', 'path'], shape: isSitePath },
  {
    role: 'chapters',
    names: ['chapters', 'chapter', 'podcastchapters', 'chaptermarks', 'timestamps'],
    weak: ['toc', 'timeline', 'marks'],
    shape: isChapters,
    inMaps: true,
  },
  {
    role: 'transcript',
    names: ['transcript', 'transcripts', 'transcripturl', 'transcriptfile', 'transcription', 'transcriptslim'],
    shape: isLine,
    inMaps: true,
  },
];
