import { z } from 'zod';

/** A path below the show's root with `/`. Containment is proved again by realpath in the main process. */
export const showPath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.startsWith('/') && !path.includes('\0') && !path.includes('\\'), 'not a path below the show')
  .refine((path) => !path.split('/').includes('..'), 'leads out of the show');

export const showId = z.string().regex(/^[a-z0-9]{16}$/);

/** SHA-256 in hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
