import type { Place, Role } from '../show.ts';
import type { PlaceUse } from './places.ts';
import { type RoleSign, roleSigns } from './role-signs.ts';
import { isAudioAddress, type Shape } from './shapes.ts';

interface Candidate {
  readonly use: PlaceUse;
  /** 0 for the plainest name. */
  readonly rank: number;
  /** Share of telling values that have the better shape. */
  readonly quality: number;
}

/** Share of values that may look otherwise before a plain name is not believed. */
const doubt = 0.3;
const certainty = 0.6;

/**
 * Which places have which role, by names and by what stands there, the usual place of each first. Further places of a
 * role are those that other episodes use instead of the usual one; people may stand in several at once.
 */
export function findRoles(places: readonly PlaceUse[]): ReadonlyMap<Role, readonly Place[]> {
  const found = new Map<Role, readonly Place[]>();
  const taken = new Set<PlaceUse>();
  for (const sign of roleSigns) {
    const candidates = places.flatMap((use) => (taken.has(use) ? [] : (candidateFor(sign, use) ?? [])));
    const chosen = choose(sign, candidates);
    for (const { use } of chosen) taken.add(use);
    if (chosen.length > 0) {
      found.set(
        sign.role,
        chosen.map(({ use }) => use.place),
      );
    }
  }
  return found;
}

function candidateFor(sign: RoleSign, use: PlaceUse): Candidate | undefined {
  if (use.place.length > 1 && !sign.inMaps) return undefined;
  const rank = rankOf(sign.names, use);
  const share = shareOf(use, sign.shape);
  const quality = shareOf(use, sign.better ?? sign.shape) ?? 0;
  if (rank !== -1) return share === undefined || share >= doubt ? { use, rank, quality } : undefined;
  const weak = rankOf(sign.weak ?? [], use);
  if (weak !== -1 && quality >= certainty) return { use, rank: sign.names.length + weak, quality };
  // Whatever its name: a key whose values all end like sound files holds the audio.
  const isAudio = sign.role === 'audio' && use.seen.size > 1 && (shareOf(use, isAudioAddress) ?? 0) >= 0.9;
  return isAudio ? { use, rank: Number.MAX_SAFE_INTEGER, quality } : undefined;
}

function choose(sign: RoleSign, candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(0, ...candidates.map(({ use }) => use.seen.size));
  const isUsual = ({ use }: Candidate): boolean => use.seen.size * 2 >= most;
  const ordered = [...candidates].sort(
    (a, b) =>
      Number(isUsual(b)) - Number(isUsual(a)) ||
      Math.round(b.quality) - Math.round(a.quality) ||
      a.rank - b.rank ||
      b.use.seen.size - a.use.seen.size,
  );
  const [usual, ...others] = ordered;
  if (!usual) return [];
  // People of a show may stand in several keys of one episode; what is only half named so is not added.
  if (sign.role === 'people') return [usual, ...others.filter(({ rank }) => rank < sign.names.length)];
  const chosen = [usual];
  for (const other of others) {
    if (chosen.every(({ use }) => areAlternatives(use, other.use))) chosen.push(other);
  }
  return chosen;
}

/** Two keys of which an episode has one or the other. */
function areAlternatives(a: PlaceUse, b: PlaceUse): boolean {
  const [fewer, more] = a.seen.size <= b.seen.size ? [a.seen, b.seen] : [b.seen, a.seen];
  const together = [...fewer.keys()].filter((index) => more.has(index)).length;
  return together * 5 <= fewer.size;
}

function rankOf(names: readonly string[], use: PlaceUse): number {
  const ranks = use.names.map((name) => names.indexOf(name)).filter((rank) => rank !== -1);
  return ranks.length > 0 ? Math.min(...ranks) : -1;
}

/** Share of the telling values that have a shape; undefined where none tells. */
function shareOf(use: PlaceUse, shape: Shape): number | undefined {
  const answers = [...use.seen.values()].map(shape).filter((answer) => answer !== undefined);
  return answers.length === 0 ? undefined : answers.filter(Boolean).length / answers.length;
}
