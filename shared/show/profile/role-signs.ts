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

/** Maps that hold what belongs to the episode's audio or feed item; `extra` holds a Zola site's own keys. */
export const episodeMaps: ReadonlySet<string> = new Set(
  words(
    'episode podcast audio audiofile audioformats enclosure media itunes file files mp3 recording actor actors extra',
  ),
);

/** Maps of a size for each format: what lies in them is a size, whatever its name. */
export const sizeMaps: ReadonlySet<string> = new Set(words('filesize filesizes size sizes bytes'));

/**
 * In the order in which roles take their keys: a key has one role only. Names are those of real sites: feed templates of
 * Jekyll, Hugo, Eleventy, Gatsby, Zola and Astro podcasts.
 */
export const roleSigns: readonly RoleSign[] = [
  { role: 'title', names: words('title episodetitle headline'), weak: ['name'], shape: isLine },
  {
    role: 'date',
    names: words('date pubdate publishdate publicationdate publishedat publishedon releasedate'),
    weak: words('published airdate datum datetime released posted day created createdat'),
    shape: isDate,
  },
  {
    role: 'audio',
    names: words(
      `audiofilepath audiofileurl audiourl audiofile audiopath audiosrc audiolink audio mp3 mp3url mp3file podcastfile
      podcastlink podcasturl enclosureurl enclosure mediaurl mediafile episodefile episodeurl soundfile m4a aac`,
    ),
    weak: words(
      `podcast file filename fileurl filepath media sound track download downloadurl url link src source path href ogg opus
      recording stream`,
    ),
    shape: isAudioAddress,
    inMaps: true,
  },
  {
    role: 'bytes',
    names: words(
      `audiofilesize audiosize audiobytes audiofilebytes podcastbytes filesize filebytes enclosurelength enclosuresize
      podcastlength podcastsize podcastfilesize mp3size mp3length mp3bytes sizeinbytes bytes bytelength contentlength size
      mediasize`,
    ),
    weak: words('length audiolength filelength medialength'),
    shape: isSize,
    better: isByteCount,
    inMaps: true,
  },
  {
    role: 'duration',
    names: words(
      `duration audioduration podcastduration itunesduration episodeduration mp3duration durationseconds durationinseconds
      audiofileduration playtime runtime runningtime durationformatted`,
    ),
    weak: words('length audiolength episodelength time seconds lengthinseconds totaltime podcastlength'),
    shape: isDuration,
    inMaps: true,
  },
  {
    role: 'people',
    names: words(
      `actorids actors actor hosts host hostids people members memberids personalities personality casts cast castids
      starring speakers speaker speakerids presenters presenter participants contributors performers talkers crew authors
      guests guestids guest`,
    ),
    weak: words('persons team with panel voices staff'),
    shape: isPeople,
    inMaps: true,
  },
  {
    role: 'number',
    names: words('episodenumber episodeno episodenum epnumber itunesepisode podcastnumber number episode episodeid ep'),
    weak: words('no num id issue order count index'),
    shape: isEpisodeNumber,
    inMaps: true,
  },
  { role: 'season', names: words('season seasonnumber itunesseason seasonno'), shape: isEpisodeNumber, inMaps: true },
  {
    role: 'episodeType',
    names: words('episodetype itunesepisodetype'),
    weak: words('type kind'),
    shape: isEpisodeType,
    inMaps: true,
  },
  {
    role: 'explicit',
    names: words('explicit itunesexplicit isexplicit podcastexplicit'),
    shape: isFlag,
    inMaps: true,
  },
  { role: 'draft', names: words('draft isdraft'), shape: isFlag },
  { role: 'published', names: [], weak: words('published ispublished'), shape: isFlag },
  {
    role: 'description',
    names: words(
      `description summary itunessummary subtitle excerpt abstract itunessubtitle shortdescription desc lead intro teaser
      blurb longdescription`,
    ),
    shape: isLine,
  },
  { role: 'layout', names: ['layout'], shape: isLine },
  {
    role: 'image',
    names: words(
      `image cover coverimage artwork episodeartwork episodeimage itunesimage thumbnail thumb poster headerimage
      featuredimage coverart art banner eyecatch`,
    ),
    weak: words('images img picture photo ogimage icon episodebanner'),
    shape: isImage,
    inMaps: true,
  },
  { role: 'tags', names: words('tags keywords topics categories'), weak: words('tag category'), shape: isList },
  {
    role: 'guid',
    names: words('guid episodeguid podcastguid itunesguid'),
    weak: ['uuid'],
    shape: isLine,
    inMaps: true,
  },
  { role: 'slug', names: ['slug'], shape: isLine },
  { role: 'permalink', names: ['permalink'], weak: words('url path'), shape: isSitePath },
  {
    role: 'chapters',
    names: words('chapters chapter podcastchapters chaptermarks timestamps'),
    weak: words('toc timeline marks'),
    shape: isChapters,
    inMaps: true,
  },
  {
    role: 'transcript',
    names: words('transcript transcripts transcripturl transcriptfile transcription transcriptslim'),
    shape: isLine,
    inMaps: true,
  },
];

function words(list: string): readonly string[] {
  return list.split(/\s+/);
}
