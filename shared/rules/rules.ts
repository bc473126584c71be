import { audioRule } from './audio.ts';
import { chaptersRule } from './chapters.ts';
import { datesRule } from './dates.ts';
import { descriptionRule } from './description.ts';
import { durationRule } from './duration.ts';
import { feedMarkupRule } from './feed-markup.ts';
import { fileNameRule } from './file-name.ts';
import { liquidRule } from './liquid.ts';
import { notesRule } from './notes.ts';
import { numbersRule } from './numbers.ts';
import { peopleRule } from './people.ts';
import type { Rule } from './rule.ts';
import { sizeRule } from './size.ts';
import { textLengthRule } from './text-length.ts';
import { titleRule } from './title.ts';
import { unfinishedRule } from './unfinished.ts';
import { yamlRule } from './yaml.ts';

/** Every family of rules for an episode; those about links are beside the links. */
export const rules: readonly Rule[] = [
  yamlRule,
  unfinishedRule,
  titleRule,
  textLengthRule,
  datesRule,
  fileNameRule,
  audioRule,
  sizeRule,
  durationRule,
  peopleRule,
  descriptionRule,
  feedMarkupRule,
  notesRule,
  liquidRule,
  numbersRule,
  chaptersRule,
];

/** The names of the findings about links, without network and with it. */
const linkRuleNames = [
  'link-empty',
  'link-text-empty',
  'link-scheme',
  'link-unclosed',
  'link-invalid-url',
  'link-space',
  'link-insecure',
  'link-duplicate',
  'link-reference-undefined',
  'link-anchor-missing',
  'link-file-missing',
  'link-local',
  'link-unsafe',
  'link-broken',
  'link-redirect',
  'link-blocked',
  'link-timeout',
  'audio-header',
] as const;

/** Every finding's name: for settings, words and documents. */
export const ruleNames: readonly string[] = [...rules.flatMap(({ names }) => names), ...linkRuleNames];
