import { create } from 'zustand';
import { changeSettings } from '../actions/settings.ts';

/** What the tour of the window stops at: the parts by the ids of their panels. */
export const tourStops = [
  { stop: 'list', room: 'list' },
  { stop: 'form', room: 'form' },
  { stop: 'audio', room: 'form' },
  { stop: 'notes', room: 'notes' },
  { stop: 'preview', room: 'preview' },
  { stop: 'problems', room: 'bottom' },
  { stop: 'save', room: null },
] as const;

interface TourStore {
  /** Which stop is shown; null while nobody is on tour. */
  readonly at: number | null;
}

export const useTour = create<TourStore>(() => ({ at: null }));

export function startTour(): void {
  useTour.setState({ at: 0 });
}

/** Ended or given up: it is not offered again. */
export function endTour(): void {
  useTour.setState({ at: null });
  changeSettings({ tourOffered: false });
}
