/** Whether notes hold anything for Liquid to fill in. */
export function hasLiquid(notes: string): boolean {
  return notes.includes('{{') || notes.includes('{%');
}
