/** Puts the focus on an element by its id: for buttons that are gone once pressed, so that the keyboard keeps its place. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
