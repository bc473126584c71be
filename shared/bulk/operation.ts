import { z } from 'zod';

const key = z.string().min(1).max(200);
const words = z.string().max(10_000);

const pattern = z.strictObject({
  /** What is looked for: these very characters, or a regular expression. */
  find: z.string().min(1).max(1000),
  isRegex: z.boolean(),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
});

/** What is looked for, and how. */
export type SearchPattern = z.infer<typeof pattern>;

/** A search over the whole show. */
export const searchSchema = pattern.extend({ where: z.enum(['all', 'notes', 'keys']) });
export type ShowSearch = z.infer<typeof searchSchema>;

/** One change that is made in every chosen episode. */
export const operationSchema = z.discriminatedUnion('type', [
  /** In the value of one key; `atStart`: only where the value begins so, as the prefix of an audio path does. */
  pattern.extend({ type: z.literal('replace-in-key'), key, atStart: z.boolean(), replacement: words }),
  /** The value as a person writes it; `missingOnly`: episodes that have one keep theirs. */
  z.strictObject({ type: z.literal('set-key'), key, value: words, missingOnly: z.boolean() }),
  z.strictObject({ type: z.literal('remove-key'), key }),
  z.strictObject({ type: z.literal('rename-key'), key, to: key }),
  /** A person's id or a tag, wherever the show's dialect keeps them. */
  z.strictObject({ type: z.literal('rename-person'), from: words.min(1), to: words.min(1) }),
  z.strictObject({ type: z.literal('rename-tag'), from: words.min(1), to: words.min(1) }),
  searchSchema.extend({ type: z.literal('replace'), replacement: words }),
  /** What the rules offer: the safest way, or the one of this title where there are several. */
  z.strictObject({ type: z.literal('fix'), rule: z.string().max(100), way: z.string().max(100).optional() }),
  /** Between the episodes' folder and the archive's. */
  z.strictObject({ type: z.literal('move'), direction: z.enum(['archive', 'restore']) }),
]);

export type Operation = z.infer<typeof operationSchema>;
